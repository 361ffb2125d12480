import type { DemoList } from '../list.ts';
import type { EvaluationIndicatorRow, EvaluationRow } from '../rows/evaluations.ts';
import type { Operation } from '../operation.ts';
import { byOffice, dayOf, insist, instant, type Acts, type World } from './settling.ts';

type EvaluationVerb =
	'evaluation.open' | 'evaluation.enter' | 'evaluation.publish' | 'survey.enter';

export const evaluationActs: Acts<EvaluationVerb> = {
	'evaluation.open'({ ledger, list }, done) {
		byOffice(done);
		insist(done.scheme === list.scheme.name, done, `there is no scheme ${done.scheme}`);
		const { year, name, missingReading } = list.scheme;
		ledger.evaluationScheme = { year, name, missingReading, indicators: tree(list.scheme) };
		const units = ledger.units.filter((row) => row.validTo === null).map((row) => row.name);
		for (const subject of done.subjects) {
			insist(units.includes(subject), done, `there is no unit ${subject}`);
		}
		ledger.evaluations.push({
			scheme: done.scheme,
			title: done.title,
			evaluator: done.evaluator,
			dataUntilOn: done.dataUntilOn,
			openedAt: instant(done),
			publishedAt: null,
			subjects: done.subjects.map((unit, index) => ({ position: index + 1, name: unit, unit })),
			readings: []
		});
	},

	'evaluation.enter'(world, done) {
		insist(done.as === 'evaluator', done, 'is for the evaluator');
		const evaluation = openEvaluation(world, done);
		const indicators = world.ledger.evaluationScheme?.indicators ?? [];
		const leaf = indicators.find((row) => row.code === done.indicator && row.scoring !== null);
		insist(leaf !== undefined, done, `there is no indicator ${done.indicator}`);
		for (const [subject, value] of Object.entries(done.values)) {
			const known = evaluation.subjects.some((row) => row.name === subject);
			insist(known, done, `${subject} is not evaluated`);
			evaluation.readings.push({
				indicator: done.indicator,
				subject,
				party: 'thirdParty',
				value,
				source: done.source,
				readOn: evaluation.dataUntilOn,
				enteredBy: done.as,
				enteredAt: instant(done)
			});
		}
	},

	'evaluation.publish'(world, done) {
		byOffice(done);
		openEvaluation(world, done).publishedAt = instant(done);
	},

	'survey.enter'({ ledger, list }, done) {
		insist(done.as === 'evaluator', done, 'is for the evaluator');
		const { policy, heldOn, source, strata } = list.survey;
		insist(policy === done.policy, done, `there is no survey of ${done.policy}`);
		insist(heldOn <= dayOf(done), done, 'it has not been held yet');
		ledger.surveys.push({
			evaluation: ledger.evaluations.at(-1)?.title ?? null,
			policy,
			heldOn,
			source,
			enteredAt: instant(done),
			strata: strata.map(({ name, population, sent }, index) => ({
				position: index + 1,
				name,
				population,
				sent
			})),
			answers: strata.flatMap(({ answers }, index) =>
				Object.entries(answers).flatMap(([question, counts]) =>
					Object.entries(counts).map(([answer, respondents]) => {
						return { stratum: index + 1, question, answer, respondents };
					})
				)
			)
		});
	}
};

function openEvaluation({ ledger }: World, done: Operation): EvaluationRow {
	const evaluation = ledger.evaluations.at(-1);
	insist(evaluation !== undefined, done, 'no evaluation is open');
	insist(evaluation.publishedAt === null, done, 'it is published');
	return evaluation;
}

function tree({ indicators }: DemoList['scheme']): EvaluationIndicatorRow[] {
	return indicators.flatMap(({ code, name, weight, children }, index) => [
		{ code, parent: null, position: index + 1, name, weight, scoring: null, parameters: null },
		...children.map((leaf, place) => ({
			code: leaf.code,
			parent: code,
			position: place + 1,
			name: leaf.name,
			weight: leaf.weight,
			scoring: leaf.scoring,
			parameters: leaf.parameters
		}))
	]);
}
