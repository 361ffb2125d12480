import { namedUnit } from '../../lib/domain/named-unit.ts';
import { likelyKind, successionKinds, unitKinds } from '../../lib/domain/unit-entry.ts';
import { addAlias } from '../../lib/server/operations/change-alias.ts';
import { createUnit } from '../../lib/server/operations/create-unit.ts';
import { insist } from '../../lib/server/operations/half-done.ts';
import { renameUnit } from '../../lib/server/operations/rename-unit.ts';
import { setSetting } from '../../lib/server/operations/set-setting.ts';
import { succeedUnit } from '../../lib/server/operations/succeed-unit.ts';
import { unitDirectory } from '../../lib/server/operations/unit-directory.ts';
import { cliWords } from '../../lib/words/cli.ts';
import { missing, neededIn, textIn, textsIn, wordIn } from './fields.ts';
import { unitSaid } from './named-units.ts';
import type { Turn, Verbs } from './turn.ts';

/** What the office and the administrator keep: rules, and the directory of units. */
export const officeVerbs = {
	'setting.set': ({ db, actor, fields, now, day }) => {
		const { value } = fields;
		if (value === undefined) missing('value');
		const set = {
			...{ name: neededIn(fields, 'name'), value },
			...{ validFrom: textIn(fields, 'validFrom') || day },
			reason: textIn(fields, 'reason') || cliWords.byRecord
		};
		return setSetting(db, actor, set, now);
	},
	'unit.create': ({ db, actor, fields, now }) => {
		const name = neededIn(fields, 'unit');
		const kind = wordIn(fields, 'kind', unitKinds) ?? likelyKind(name);
		return createUnit(db, actor, { name, kind, note: textIn(fields, 'note') }, now);
	},
	'unit.addAlias': async (turn) => {
		const alias = neededIn(turn.fields, 'alias');
		return addAlias(turn.db, turn.actor, await unitNeeded(turn), alias, turn.now);
	},
	'unit.rename': async (turn) => {
		const { db, actor, fields, now, day } = turn;
		const renaming = {
			...{ unitId: await unitNeeded(turn), to: neededIn(fields, 'to') },
			...{ aliases: textsIn(fields, 'aliases'), effectiveOn: textIn(fields, 'on') || day },
			document: textIn(fields, 'document')
		};
		return renameUnit(db, actor, renaming, now);
	},
	'unit.succeed': async (turn) => {
		const { db, actor, fields, now, day } = turn;
		const directory = await unitDirectory(db, actor.jurisdictionId, day);
		const heirs = textsIn(fields, 'successors').map((name) => ({
			...{ name, id: insist(namedUnit(name, directory))?.id ?? null }
		}));
		const succession = {
			kind: wordIn(fields, 'kind', successionKinds) ?? missing('kind'),
			successorIds: heirs.flatMap(({ id }) => id ?? []),
			names: heirs.flatMap(({ name, id }) => (id === null ? [name] : [])),
			...{ effectiveOn: textIn(fields, 'on') || day, document: textIn(fields, 'document') },
			accountsFollow: true
		};
		return succeedUnit(db, actor, await unitNeeded(turn), succession, now);
	}
} satisfies Verbs;

async function unitNeeded(turn: Turn): Promise<string> {
	return (await unitSaid(turn)) ?? missing('unit');
}
