import { textOf, textsOf } from '../../../form.server.ts';

/** The form of 催办函; a button beside a unit asks for its letter only. */
export function typedLetters(form: FormData) {
	const only = textOf(form, 'only');
	const ticked = textsOf(form, 'units');
	return {
		...{ period: textOf(form, 'month'), number: textOf(form, 'document') },
		...{ sender: textOf(form, 'sender'), until: textOf(form, 'until') },
		unitIds: only === '' ? ticked : [only],
		ticked,
		isLogged: textOf(form, 'remember') !== ''
	};
}
