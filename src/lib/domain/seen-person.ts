import { can, type Actor } from './actor.ts';
import { maskName } from './mask-name.ts';
import { maskNumber } from './phone.ts';

type Person = {
	name: string;
	phone: string | null;
	unitIds: readonly string[];
	accountId: string | null;
};

/** As much of a person as somebody may see. Who may not see a number may not find it either. */
export function seenPerson(
	actor: Actor,
	{ name, phone, unitIds, accountId }: Person,
	masksNames: boolean
): { name: string; phone: string | null; isHidden: boolean } {
	const sees = can(actor, 'phone.see', { unitIds, accountId });
	return {
		name: sees || !masksNames ? name : maskName(name),
		phone: phone === null || sees ? phone : maskNumber(phone),
		isHidden: phone !== null && !sees
	};
}
