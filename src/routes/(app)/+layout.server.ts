import { readRailWidth } from '$lib/domain/display.ts';
import { filledRooms, roomsFor } from '$lib/domain/room.ts';
import { roomLink } from './room-links.ts';
import { todosHere } from '../todos-here.server.ts';
import type { LayoutServerLoad } from './$types';

export const load: LayoutServerLoad = async ({ cookies, locals, parent }) => {
	const rooms = filledRooms(roomsFor(locals.actor), { demo: (await parent()).demoIsThere });
	// the tasks that wait for the own units, each once; nought for those who work for none
	const todos = new Set((await todosHere(locals))?.map(({ taskId }) => taskId)).size;
	return {
		rail: readRailWidth(cookies.get('rail')),
		rooms: rooms.map((room) => roomLink(room, room.id === 'tasks' ? todos : 0))
	};
};
