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
			weight: indicator.weight,
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
		survey: surveys.map((survey) => ({
			...own,
			id: id('survey', survey.policy),
			evaluation_id: survey.evaluation === null ? null : id('evaluation', survey.evaluation),
			policy: survey.policy,
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
			survey.answers.map((answer) => ({
				...own,
				survey_id: id('survey', survey.policy),
				...answer
			}))
		)
	};
}
