import type { Actor } from '$lib/domain/actor.ts';
import { doors, opens } from '$lib/domain/door.ts';

const pages = ['people', 'units', 'periods', 'reminders', 'views', 'rules', 'audit'] as const;

export type SettingsPage = (typeof pages)[number];

/** The pages of the settings that open for somebody, in the order of their tabs. */
export function settingsPagesFor(actor: Actor | null): SettingsPage[] {
	return pages.filter((page) => {
		const door = doors[`/(app)/settings/${page}`];
		return door !== undefined && opens(actor, door);
	});
}
