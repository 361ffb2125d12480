/** The bounds of a light, which an office may set for itself. */
export type LightRules = {
	/** 临期: so many days before its deadline a task should be nearly done. */
	dueSoonDays: number;
	/** As far as it should be then, in percent. */
	nearlyDone: number;
	/** Percentage points behind the even course at which a task is yellow. */
	behindBy: number;
	/** More behind than this, it is red. */
	farBehindBy: number;
};

export const defaultLightRules: LightRules = {
	...{ dueSoonDays: 30, nearlyDone: 80, behindBy: 10, farBehindBy: 30 }
};
