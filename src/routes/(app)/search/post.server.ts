import { contactRoleWords } from '$lib/words/unit-people.ts';

/** What the tasks call somebody; who only fills in has no such word. */
export function personPost(role: string): string {
	if (role === 'responsiblePerson') return contactRoleWords.responsiblePerson;
	return role === 'contactPerson' ? contactRoleWords.contactPerson : '';
}
