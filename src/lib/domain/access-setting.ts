/** How people get in, how long they stay, and what of them is shown. */
export type AccessSettings = {
	/** Which rule book passwords follow (domain/password.ts). */
	passwordRules: 'dengbao' | 'asvs';
	/** Without a request for so long, a session ends. */
	idleMinutes: number;
	/** The same for the administrators of the system, of security and of the log. */
	adminIdleMinutes: number;
	/** However busy, a session ends after so long. */
	sessionHours: number;
	/** Leaders may stay signed in on their own device, for a month; never under 三员. */
	rememberLeaders: boolean;
	/** Wrong passwords in a row before an account rests, and for how long it does. */
	lockTries: number;
	lockMinutes: number;
	/** Failures from one address within a quarter of an hour before strangers there have to queue. */
	addressTries: number;
	/** Unused for so many days, an account is disabled; 0 is never. */
	staleDays: number;
	/** A first password that was never used is void after so many days. */
	firstPasswordDays: number;
	/** Administrators need the code of an app beside the password. */
	codeForAdmins: boolean;
	/** 三员: system, security and audit are three people, and none of them works in the ledger. */
	separation: 'none' | 'three';
	/** Names of 责任人 and 联系人 are masked like their telephones. */
	maskNames: boolean;
	/** Days the audit trail is kept; the law asks for six months. */
	auditDays: number;
	/** Whom to call, in words that everybody may read, also before signing in. */
	helpContact: string;
	/** The address printed on 账号单; empty is the one that the office itself has open. */
	publicAddress: string;
};

/** 等保 where it names a figure, and what suits an office where it names none. */
export const defaultAccess: AccessSettings = {
	passwordRules: 'dengbao',
	idleMinutes: 30,
	adminIdleMinutes: 10,
	sessionHours: 12,
	rememberLeaders: true,
	lockTries: 5,
	lockMinutes: 15,
	addressTries: 40,
	staleDays: 90,
	firstPasswordDays: 14,
	codeForAdmins: false,
	separation: 'none',
	maskNames: false,
	auditDays: 365,
	helpContact: '',
	publicAddress: ''
};
