export type UnitRole = 'lead' | 'support' | 'responsible';

export type UnitKind = 'department' | 'vertical' | 'enterprise' | 'court';

export type UnitRow = {
	name: string;
	kind: UnitKind;
	officialOrder: number;
	aliases: string[];
	validFrom: string | null;
	validTo: string | null;
	createdAt: string;
};

export type SuccessionRow = {
	unit: string;
	successor: string;
	effectiveOn: string;
	kind: 'renamed';
	document: string;
};
