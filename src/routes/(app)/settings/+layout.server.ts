import type { LayoutServerLoad } from './$types';
import { settingsPagesFor } from './views.server.ts';

export const load: LayoutServerLoad = ({ locals }) => ({
	settingsPages: settingsPagesFor(locals.actor)
});
