import type { IconName } from '../icons.ts';

/** A room as its link shows it. */
export type RoomLink = {
	href: string;
	icon: IconName;
	label: string;
	/** What it is called for those who hear it, with what waits there. */
	name: string;
	/** How much waits there. */
	todos: number;
};
