import type { ChangeKind, FieldChange, FieldValues } from './field-change.ts';

type Difference = {
	[Field in keyof FieldValues]: {
		field: Field;
		from: FieldValues[Field];
		to: FieldValues[Field];
	};
}[keyof FieldValues];

/** A difference with what happens to it by default: only a new value is taken without a choice. */
export function change(difference: Difference, kind: ChangeKind = 'set'): FieldChange {
	return {
		...difference,
		key: difference.field,
		kind,
		decision: kind === 'set' ? 'take' : 'keep',
		period: null,
		superseded: false
	};
}
