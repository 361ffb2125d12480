import type { RoomId } from '../domain/room.ts';

/** At most five characters: the bottom bar of a phone has no more room. */
export const roomWords: Record<RoomId, string> = {
	demo: '演示台账',
	my: '本月填报',
	desk: '工作台',
	board: '报送情况',
	chase: '催办',
	tasks: '台账',
	directives: '批示督办',
	units: '单位',
	import: '导入',
	settings: '设置',
	help: '帮助'
};

/** A room with what waits there, for those who hear its name. */
export function roomWithTodos(room: string, count: number): string {
	return `${room}，本单位待办 ${count} 项`;
}
