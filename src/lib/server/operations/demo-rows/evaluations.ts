import type { RowsByTable } from '../../db/all-rows.ts';
import type { Ledger } from '../../demo/ledger.ts';
import type { Naming } from './district.ts';

/** The third-party evaluation's scheme, rounds and readings, and the surveys. */
export function evaluationRows(naming: Naming, ledger: Ledger): RowsByTable {
	return {
		...schemeRows(naming, ledger),
		...roundRows(naming, ledger),
		...surveyRows(naming, ledger)
	};
}

function schemeRows({ own, id }: Naming, { evaluationScheme: scheme, plan }: Ledger): RowsByTable {
	if (!scheme) return {};
	return {
		evaluation_scheme: [
			{
				...own,
				id: id('scheme', scheme.name),
				year: scheme.year,
				name: scheme.name,
				missing_reading: scheme.missingReading,
				created_at: plan?.createdAt ?? ''
			}
		],
		evaluation_indicator: scheme.indicators.map((indicator) => ({
			...own,
			id: id('scheme-indicator', indicator.code),
			scheme_id: id('scheme', scheme.name),
			parent_id: indicator.parent === null ? null : id('scheme-indicator', indicator.parent),
			position: indicator.position,
			code: indicator.code,
			name: indicator.name,
			weight: String(indicator.weight),
			scoring: indicator.scoring,
			parameters: indicator.parameters === null ? null : JSON.stringify(indicator.parameters)
		}))
	};
}

function roundRows({ own, id }: Naming, { evaluations }: Ledger): RowsByTable {
	return {
		evaluation: evaluations.map((evaluation) => ({
			...own,
			id: id('evaluation', evaluation.title),
			scheme_id: id('scheme', evaluation.scheme),
			title: evaluation.title,
			evaluator: evaluation.evaluator,
			data_until_on: evaluation.dataUntilOn,
			published_at: evaluation.publishedAt,
			created_at: evaluation.openedAt
		})),
		evaluation_subject: evaluations.flatMap((evaluation) =>
			evaluation.subjects.map((subject) => ({
				...own,
				id: id('subject', evaluation.title, subject.name),
				evaluation_id: id('evaluation', evaluation.title),
				position: subject.position,
				name: subject.name,
				unit_id: id('unit', subject.unit)
			}))
		),
		evaluation_reading: evaluations.flatMap((evaluation) =>
			evaluation.readings.map((reading) => ({
				...own,
				evaluation_id: id('evaluation', evaluation.title),
				indicator_id: id('scheme-indicator', reading.indicator),
				subject_id: id('subject', evaluation.title, reading.subject),
				party: reading.party,
				value: reading.value,
				source: reading.source,
				read_on: reading.readOn,
				entered_by: reading.enteredBy,
				entered_at: reading.enteredAt
			}))
		)
	};
}

function surveyRows({ own, id }: Naming, { surveys }: Ledger): RowsByTable {
	return {
		policy: surveys.map((survey) => ({
			...own,
			id: id('policy', survey.policy),
			title: survey.policy,
			created_at: survey.enteredAt
		})),
		policy_reach: surveys.flatMap((survey) => reachRows({ own, id }, survey)),
		survey: surveys.map((survey) => ({
			...own,
			id: id('survey', survey.policy),
			evaluation_id: survey.evaluation === null ? null : id('evaluation', survey.evaluation),
			policy_id: id('policy', survey.policy),
			held_on: survey.heldOn,
			source: survey.source,
			created_at: survey.enteredAt
		})),
		survey_stratum: surveys.flatMap((survey) =>
			survey.strata.map((stratum) => ({
				...own,
				survey_id: id('survey', survey.policy),
				...stratum
			}))
		),
		survey_answer: surveys.flatMap((survey) =>
			survey.answers
				.filter((answer) => answer.question === 'awareness')
				.map((answer) => ({ ...own, survey_id: id('survey', survey.policy), ...answer }))
		)
	};
}

/** What the register knows of a policy, stratum by stratum: counts of enterprises and no answers. */
function reachRows({ own, id }: Naming, survey: Ledger['surveys'][number]) {
	return survey.strata.map((stratum) => {
		const count = (question: string, answer: string) =>
			survey.answers.find(
				(one) =>
					one.stratum === stratum.position && one.question === question && one.answer === answer
			)?.respondents ?? null;
		return {
			...own,
			policy_id: id('policy', survey.policy),
			as_of_on: survey.heldOn,
			stratum: stratum.name,
			eligible: count('coverage', 'eligible'),
			reached: count('coverage', 'reached'),
			applied: count('arrival', 'applied'),
			received: count('arrival', 'received'),
			source: survey.source,
			entered_at: survey.enteredAt
		};
	});
}
