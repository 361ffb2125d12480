import { readRailWidth } from '$lib/domain/display.ts';
import { roomsFor } from '$lib/domain/room.ts';
import type { LayoutServerLoad } from './$types';

export const load: LayoutServerLoad = ({ cookies }) => ({
	rail: readRailWidth(cookies.get('rail')),
	rooms: roomsFor(null)
});
