/** The fields of forms that a message can name; their words are in words/field.ts. */
export type FieldName =
	| 'name'
	| 'login'
	| 'phone'
	| 'unit'
	| 'district'
	| 'key'
	| 'password'
	| 'contact'
	| 'address'
	| 'reason'
	| 'note'
	| 'alias'
	| 'short'
	| 'day'
	| 'value'
	| 'document';
