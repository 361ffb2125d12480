import type { RoomId } from '../../domain/room.ts';
import type { IconName } from '../icons.ts';

/** A room is found by its drawing when the navigation is narrow. */
export const roomIcons: Record<RoomId, IconName> = {
	demo: 'play',
	tasks: 'ledger',
	directives: 'pencil',
	units: 'unit',
	import: 'upload',
	settings: 'settings',
	help: 'help'
};
