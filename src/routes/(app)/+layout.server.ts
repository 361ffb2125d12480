import { readRailWidth } from '$lib/domain/display.ts';
import { filledRooms, roomsFor } from '$lib/domain/room.ts';
import type { LayoutServerLoad } from './$types';

export const load: LayoutServerLoad = async ({ cookies, locals, parent }) => ({
	rail: readRailWidth(cookies.get('rail')),
	rooms: filledRooms(roomsFor(locals.actor), { demo: (await parent()).demoIsThere })
});
