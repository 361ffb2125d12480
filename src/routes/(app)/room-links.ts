import type { Room, RoomId } from '$lib/domain/room.ts';
import { roomWithTodos, roomWords } from '$lib/words/room.ts';

/** A room is found by its drawing when the navigation is narrow. */
const icons = {
	demo: 'play',
	my: 'home',
	desk: 'check',
	board: 'board',
	chase: 'bell',
	tasks: 'ledger',
	directives: 'pencil',
	units: 'unit',
	import: 'upload',
	settings: 'settings',
	help: 'help'
} as const satisfies Record<RoomId, string>;

/** Made by the server, so that a browser need not carry the words and drawings of every room. */
export function roomLink({ id, href }: Room, todos = 0) {
	const label = roomWords[id];
	const name = todos > 0 ? roomWithTodos(label, todos) : label;
	return { href, icon: icons[id], label, name, todos };
}
