import type { ReportStanding, TaskStanding } from '../domain/standing.ts';
import type { IconName } from './icons.ts';
import type { Tone } from './tone.ts';

/** How each state looks: colour and shape beside its word, each enough by itself. */
export const standingLooks: Record<TaskStanding | ReportStanding, [tone: Tone, icon: IconName]> = {
	notStarted: ['idle', 'ring'],
	underway: ['going', 'play'],
	atRisk: ['risk', 'triangle'],
	farBehind: ['bad', 'alertTriangle'],
	overdue: ['bad', 'alertSquare'],
	awaitingConfirmation: ['going', 'clock'],
	done: ['good', 'check'],
	noDeadline: ['idle', 'ring'],
	suspended: ['idle', 'pause'],
	cancelled: ['idle', 'ban'],
	merged: ['idle', 'ban'],
	blank: ['idle', 'ring'],
	draft: ['draft', 'pencil'],
	submitted: ['going', 'dot'],
	returned: ['back', 'back'],
	approved: ['good', 'check'],
	missing: ['bad', 'alertSquare']
};
