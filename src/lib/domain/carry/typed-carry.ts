import type { TypedPlan } from './new-plan.ts';

/** A carry-over as a form has it. */
export type TypedCarry = {
	fromId: string;
	/** The list that they go into; empty makes a new one. */
	intoId: string;
	plan: TypedPlan;
	taskIds: readonly string[];
	numbering: string;
};
