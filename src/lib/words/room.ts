import type { RoomId } from '../domain/room.ts';

/** At most five characters: the bottom bar of a phone has no more room. */
export const roomWords: Record<RoomId, string> = {
	demo: '演示台账',
	help: '帮助'
};
