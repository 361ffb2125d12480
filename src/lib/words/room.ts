import type { RoomId } from '../domain/room.ts';

/** At most five characters: the bottom bar of a phone has no more room. */
export const roomWords: Record<RoomId, string> = {
	demo: '演示台账',
	tasks: '台账',
	directives: '批示督办',
	units: '单位',
	import: '导入',
	settings: '设置',
	help: '帮助'
};

/** What a room says that was entered by its address while it holds nothing. */
export const emptyRoomWords = {
	demo: '演示台账还是空的'
};
