import { readName } from '../../../domain/account-entry.ts';
import { can, type Actor } from '../../../domain/actor.ts';
import { isDay, shanghaiDay } from '../../../domain/date.ts';
import { isFarDay } from '../../../domain/far-day.ts';
import { lengthOf, plainLine } from '../../../domain/plain-line.ts';
import type { Problem, Result } from '../../../domain/problem.ts';
import { chaseText, firstWordings } from '../../../words/chase-text.ts';
import { chaseWords as words } from '../../../words/chase.ts';
import { dateText, dayNearText } from '../../../words/format.ts';
import { mapChaseTexts, upsertChaseText } from '../../db/chase-texts.ts';
import type { Db } from '../../db/client.ts';
import { findSettings } from '../../db/settings.ts';
import { writeOfficialLetters, type OfficialLetter } from '../../document/official-letter.ts';
import { recordAct } from '../record-act.ts';
import { transactAs } from '../transact-as.ts';
import { keepChase, phaseFault } from './log-chase.ts';
import { readUnfiled, type UnfiledMonth } from './read-unfiled.ts';

export type TypedLetters = {
	period: string;
	unitIds: readonly string[];
	/** 发文字号; empty for none, for no number is made up. */
	number: string;
	sender: string;
	/** The day by which it is asked for, or empty. */
	until: string;
	/** Where the program is reached. */
	address: string;
	/** Whether it counts as 催办. */
	isLogged: boolean;
};

type Letters = { bytes: Buffer; name: string; plainName: string };

const longestNumber = 40;
const longestSender = 40;

/** 催办函, a page for every unit, in the wording of the office; under it the office as it was last typed. */
export async function writeLetters(
	db: Db,
	actor: Actor,
	typed: TypedLetters,
	now: string
): Promise<Result<Letters>> {
	const { period } = typed;
	const made = await transactAs<OfficialLetter[]>(db, actor, now, async (trx, actor) => {
		const { jurisdictionId } = actor;
		const checked = await checkLetters(trx, actor, typed, now);
		if (!checked.ok) return checked;
		const { month, units, number, sender } = checked.value;

		const own = await mapChaseTexts(trx, jurisdictionId);
		const rules = await findSettings(trx, jurisdictionId, shanghaiDay(now));
		const facts = {
			...{ period, cutoffAt: month.period.cutoffAt, now, address: typed.address },
			...{ contact: rules.helpContact, asked: month.asked, submitted: month.submitted },
			...{ overdue: [], until: typed.until === '' ? '' : dayNearText(typed.until, now) }
		};
		const wording = own.get('letter')?.body ?? firstWordings.letter;
		if (own.get('sender')?.body !== sender) {
			const kept = { kind: 'sender', body: sender, by: actor.id, at: now };
			await upsertChaseText(trx, jurisdictionId, kept);
		}
		const unitIds = units.map(({ unitId }) => unitId);
		const summary = { period, unitIds, ...(number === null ? {} : { number }) };
		await recordAct(trx, actor, { action: 'chase.letter', noun: 'chase', summary }, now);
		const letters = units.map(({ name, open }): OfficialLetter => {
			const text = chaseText('letter', { ...facts, units: [{ name, open, people: [] }] }, wording);
			return {
				...{ number, title: words.letterTitle(period), to: words.to(name) },
				paragraphs: text.split('\n').filter((line) => line !== ''),
				...{ sender, date: dateText(shanghaiDay(now)) }
			};
		});
		if (typed.isLogged) {
			const body = letters.map(({ to, paragraphs }) => [to, ...paragraphs].join('\n')).join('\n\n');
			const chase = { period, way: 'letter', unitIds, body };
			const logged = await keepChase(trx, actor, chase, now);
			if (!logged.ok) return logged;
		}
		return { ok: true, value: letters };
	});
	if (!made.ok) return made;
	const [first, ...others] = made.value;
	const only = others.length === 0 ? (first?.to.replace(/：$/, '') ?? null) : null;
	const name = words.fileName(period, only);
	const bytes = await writeOfficialLetters(made.value, now);
	return { ok: true, value: { bytes, name, plainName: words.fileNamePlain(period) } };
}

type Checked = {
	month: UnfiledMonth;
	units: UnfiledMonth['units'];
	number: string | null;
	sender: string;
};

/** Whether letters can be written as they were typed, and to whom: asked before the file, which stands on no page. */
export async function checkLetters(
	db: Db,
	actor: Actor,
	typed: Omit<TypedLetters, 'address' | 'isLogged'>,
	now: string
): Promise<Result<Checked>> {
	const { period } = typed;
	if (!can(actor, 'report.chase', {})) return refused({ code: 'right.missing', facts: {} });
	const { problems, number, sender } = readTyped(typed, now);
	if (problems.length > 0) return refused(...problems);
	const month = await readUnfiled(db, actor.jurisdictionId, period, now);
	if (!month) return refused({ code: 'report.no-period', facts: { period } });
	const fault = phaseFault(month.phase, period);
	if (fault) return refused(fault);
	if (typed.unitIds.length === 0) return refused({ code: 'chase.nobody', facts: {} });
	const units = month.units.filter(
		({ unitId, open }) => open.length > 0 && typed.unitIds.includes(unitId)
	);
	if (units.length === 0) return refused({ code: 'chase.filed', facts: {} });
	return { ok: true, value: { month, units, number, sender } };
}

type TypedFields = Pick<TypedLetters, 'number' | 'sender' | 'until' | 'period'>;

function readTyped({ number: typedNumber, sender, until, period }: TypedFields, now: string) {
	const problems: Problem[] = [];
	const number = plainLine(typedNumber);
	const unreadable = (field: 'letterNumber' | 'letterUntil', at: string): Problem => ({
		...{ code: 'field.unreadable', facts: { field } },
		at: { field: at }
	});
	if (number === null) problems.push(unreadable('letterNumber', 'document'));
	else if (lengthOf(number) > longestNumber) {
		const facts = { field: 'letterNumber' as const, most: longestNumber, now: lengthOf(number) };
		problems.push({ code: 'field.long', facts, at: { field: 'document' } });
	}
	const by = readName(sender, 'sender', longestSender);
	problems.push(...by.problems);
	const today = shanghaiDay(now);
	if (until !== '' && !isDay(until)) problems.push(unreadable('letterUntil', 'until'));
	else if (until !== '' && isFarDay(until, Number(period.slice(0, 4)))) {
		problems.push({ code: 'field.far-day', facts: { value: until }, at: { field: 'until' } });
	} else if (until !== '' && until < today) {
		problems.push({ code: 'chase.until-past', facts: { today }, at: { field: 'until' } });
	}
	return { number: number === '' ? null : number, sender: by.line, problems };
}

function refused(...problems: Problem[]): { ok: false; problems: Problem[] } {
	return { ok: false, problems };
}
