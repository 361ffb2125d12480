import type { AccessSettings } from './access-setting.ts';

/** The two rule books that an office may choose between; their demands contradict each other. */
export type PasswordRules = AccessSettings['passwordRules'];

export type PasswordPreset = {
	/** Characters at least, and at most: a longer one is refused and never cut. */
	least: number;
	most: number;
	/** How many of lower case, upper case, digits and the rest there must be; 0 is any. */
	classes: number;
	/** So many passwords before this one must not come again; needs their hashes to check. */
	formerKept: number;
	/** Days until a password has to be changed; null is never. */
	maxAgeDays: number | null;
};

/** 等保 asks for composition and change; ASVS 5.0 forbids both (6.2.5, 6.2.10) and asks for length. */
export const passwordPresets: Readonly<Record<PasswordRules, PasswordPreset>> = {
	dengbao: { least: 10, most: 128, classes: 3, formerKept: 5, maxAgeDays: 90 },
	asvs: { least: 12, most: 128, classes: 0, formerKept: 0, maxAgeDays: null }
};
