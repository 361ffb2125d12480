import type { ActorName } from '../operation.ts';

export type EvaluationIndicatorRow = {
	code: string;
	parent: string | null;
	position: number;
	name: string;
	weight: number;
	scoring: string | null;
	parameters: unknown;
};

export type EvaluationSchemeRow = {
	year: number;
	name: string;
	missingReading: string;
	indicators: EvaluationIndicatorRow[];
};

export type EvaluationRow = {
	scheme: string;
	title: string;
	evaluator: string;
	dataUntilOn: string;
	openedAt: string;
	publishedAt: string | null;
	subjects: { position: number; name: string; unit: string }[];
	readings: EvaluationReadingRow[];
};

export type EvaluationReadingRow = {
	indicator: string;
	subject: string;
	party: 'thirdParty';
	value: string;
	source: string;
	readOn: string;
	enteredBy: ActorName;
	enteredAt: string;
};

export type SurveyRow = {
	evaluation: string | null;
	policy: string;
	heldOn: string;
	source: string;
	enteredAt: string;
	strata: { position: number; name: string; population: number; sent: number }[];
	answers: { stratum: number; question: string; answer: string; respondents: number }[];
};
