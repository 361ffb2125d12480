import { readRailWidth } from '$lib/domain/display.ts';
import { filledRooms, roomsFor } from '$lib/domain/room.ts';
import { todosHere } from '../todos-here.server.ts';
import type { LayoutServerLoad } from './$types';

export const load: LayoutServerLoad = async ({ cookies, locals, parent }) => ({
	/** What waits for the own units; nought for those who work for none. */
	todos: (await todosHere(locals))?.length ?? 0,
	rail: readRailWidth(cookies.get('rail')),
	rooms: filledRooms(roomsFor(locals.actor), { demo: (await parent()).demoIsThere })
});
