import { readTextSize } from '$lib/domain/display.ts';
import { findDistricts } from '$lib/server/db/jurisdictions.ts';
import type { LayoutServerLoad } from './$types';

export const load: LayoutServerLoad = async ({ locals, cookies }) => {
	const { own, demo } = await findDistricts(locals.db);
	return {
		jurisdiction: own?.name ?? null,
		demoIsThere: demo !== undefined,
		textSize: readTextSize(cookies.get('textSize'))
	};
};
