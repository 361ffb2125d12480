import { can, type Actor } from '$lib/domain/actor.ts';
import { byAge, openDays } from '$lib/domain/ask/ask-view.ts';
import { shanghaiDay } from '$lib/domain/date.ts';
import { byUrgency } from '$lib/domain/directive/directive-view.ts';
import { taskProblems } from '$lib/domain/directive/directive-entry.ts';
import { maskPhones } from '$lib/domain/phone.ts';
import { findAddressedTask } from '$lib/server/db/addressed-tasks.ts';
import { listAsks } from '$lib/server/db/asks.ts';
import type { Db } from '$lib/server/db/client.ts';
import { listComments } from '$lib/server/db/task-comments.ts';
import { listUnits } from '$lib/server/db/units.ts';
import { fullInstantText } from '$lib/words/format.ts';
import { namesFor } from '../../directives/names.server.ts';
import { listShown } from '../../directives/shown.server.ts';

export type Conversation = NonNullable<Awaited<ReturnType<typeof loadConversation>>>;

/** 批示 and 督办 on a task, what its units raised, and what was said of it, for somebody who reads it. */
export async function loadConversation(db: Db, actor: Actor, taskId: string, day: string) {
	const { jurisdictionId } = actor;
	const task = await findAddressedTask(db, jurisdictionId, taskId);
	const unitIds = task?.units.map(({ id }) => id) ?? [];
	const sees = can(actor, 'phone.see', { unitIds });
	const shown = <Text extends string | null>(text: Text) =>
		(sees || text === null ? text : maskPhones(text)) as Text;
	const named = await namesFor(db, actor, day);
	const names = new Map((await listUnits(db, jurisdictionId)).map(({ id, name }) => [id, name]));
	const asks = (await listAsks(db, jurisdictionId, { taskId })).map((ask) => ({
		...ask,
		sectionId: null
	}));
	const comments = await listComments(db, jurisdictionId, taskId);
	const isOpen = task !== undefined && taskProblems(task.state).length === 0 && unitIds.length > 0;
	return {
		directives: (await listShown(db, actor, day, { taskId })).toSorted(byUrgency),
		asks: asks.toSorted(byAge).map((ask) => ({
			...{ id: ask.id, kind: ask.kind, body: shown(ask.body), addressee: shown(ask.addressee) },
			...{ unit: names.get(ask.unitId) ?? '', raisedPeriod: ask.raisedPeriod },
			days: openDays(ask, day),
			solvedOn: ask.solvedAt && shanghaiDay(ask.solvedAt),
			...{ solvedBy: named(ask.solvedBy).name, note: shown(ask.solvedNote) }
		})),
		comments: comments.map(({ id, body, writtenBy, writtenAt }) => ({
			...{ id, body: shown(body), at: fullInstantText(writtenAt), by: named(writtenBy) },
			isOwn: writtenBy !== null && writtenBy === actor.id
		})),
		may: {
			instruct: isOpen && can(actor, 'directive.give', { kind: 'instruction' }),
			supervise: isOpen && can(actor, 'directive.give', { kind: 'supervision' }),
			comment: can(actor, 'comment.write', { unitIds }),
			solve: can(actor, 'ask.solve', {})
		}
	};
}
