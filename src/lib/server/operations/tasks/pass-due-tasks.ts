import type { Actor } from '../../../domain/actor.ts';
import { shanghaiDay } from '../../../domain/date.ts';
import { programName } from '../../../words/actor.ts';
import type { Db } from '../../db/client.ts';
import { newId } from '../../db/id.ts';
import { transact } from '../../db/transact.ts';
import { listAnsweringUnits } from '../../db/unit-pairs.ts';
import { listSuccessions } from '../../db/unit-successions.ts';
import { passTasks } from './pass-tasks.ts';

/**
 * A succession that was entered for a later day passes the tasks on when its day has come; so does one
 * whose unit was given a task after it had ended. Harmless twice.
 */
export async function passDueTasks(db: Db, jurisdictionId: string, now: string): Promise<number> {
	const today = shanghaiDay(now);
	const answering = await listAnsweringUnits(db, jurisdictionId);
	const due = (await listSuccessions(db, jurisdictionId)).filter(
		({ unitId, kind, effectiveOn }) =>
			kind !== 'split' && effectiveOn <= today && answering.has(unitId)
	);
	let passed = 0;
	for (const { unitId, successorId: heirId, effectiveOn: on, document } of due) {
		const passing = { unitId, heirId, on, document, id: newId() };
		passed += await transact(db, (trx) => passTasks(trx, program(jurisdictionId), passing, now));
	}
	return passed;
}

function program(jurisdictionId: string): Actor {
	return {
		...{ jurisdictionId, id: 'program', name: programName, address: null },
		...{ roles: [], unitIds: [], separated: false }
	};
}
