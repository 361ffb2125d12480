import type { TaskRole } from '../domain/task.ts';

/** What a unit does in a task. */
export const taskRoleWords: Record<TaskRole, string> = {
	lead: '牵头',
	support: '配合',
	responsible: '责任'
};
