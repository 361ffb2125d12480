import { readRailWidth } from '$lib/domain/display.ts';
import { filledRooms, roomsFor } from '$lib/domain/room.ts';
import type { LayoutServerLoad } from './$types';

export const load: LayoutServerLoad = async ({ cookies, parent }) => ({
	rail: readRailWidth(cookies.get('rail')),
	rooms: filledRooms(roomsFor(null), { demo: (await parent()).demoIsThere })
});
