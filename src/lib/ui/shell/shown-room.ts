import type { Room } from '../../domain/room.ts';
import { roomWithTodos, roomWords } from '../../words/room.ts';
import type { IconName } from '../icons.ts';
import { roomIcons } from './room-icons.ts';

/** A room as its link shows it. */
export type ShownRoom = {
	href: string;
	icon: IconName;
	label: string;
	/** What it is called for those who hear it, with what waits there. */
	name: string;
	/** How much waits there. */
	todos: number;
};

/** Made by the server, so that a browser need not carry the words and drawings of every room. */
export function shownRoom({ id, href }: Room, todos = 0): ShownRoom {
	const label = roomWords[id];
	const name = todos > 0 ? roomWithTodos(label, todos) : label;
	return { href, icon: roomIcons[id], label, name, todos };
}
