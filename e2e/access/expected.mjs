// Who may come in where, looked over line by line: domain.md §7 is the law. Letters as in knock.mjs:
// o open, s sent to sign in, x closed, n not there, r led elsewhere; behind them what the form says,
// where an empty one would be refused before the person is. A way in without a line fails.
//
//                                                      anon clerk approver office
//                                                      leader evaluator admin security auditor
const open = `
/                                page       -           rrrrrrrrr
/                                data       -           rrrrrrrrr
/health                          GET        -           ooooooooo
/display                         POST       -           rrrrrrrrr
/dev/ui                          page       -           ooooooooo
/dev/ui                          data       -           ooooooooo
/(app)/welcome                   page       -           ooooooooo
/(app)/welcome                   data       -           ooooooooo
/(app)/welcome                   ?/demo     -           rrrrrrrrr
/(app)/welcome                   ?/setUp    -           ooooooooo
/(app)/demo                      page       -           ooooooooo
/(app)/demo                      data       -           ooooooooo
/(app)/demo                      ?/enter    -           ooooooooo
/(app)/help                      page       -           ooooooooo
/(app)/help                      data       -           ooooooooo
/(app)/help/[topic]              page       -           ooooooooo
/(app)/help/[topic]              data       -           ooooooooo
/(app)/login                     page       -           rrrrrrrrr
/(app)/login                     data       -           rrrrrrrrr
/(app)/login                     ?/default  -           ooooooooo
/(app)/login/code                page       -           rrrrrrrrr
/(app)/login/code                data       -           rrrrrrrrr
/(app)/login/code                ?/default  -           sssssssss
/(app)/closed                    page       -           xxxxxxxxx
/(app)/closed                    data       -           xxxxxxxxx
/logout                          POST       -           rrrrrrrrr
`;

/** The own account is everybody's own. */
const own = `
/(app)/password                  page       -           soooooooo
/(app)/password                  data       -           soooooooo
/(app)/password                  ?/default  -           soooooooo
/(app)/account                   page       -           soooooooo
/(app)/account                   data       -           soooooooo
/(app)/account                   ?/end      -           soooooooo
/(app)/account                   ?/endOthers -          soooooooo
/(app)/account/code              page       -           soooooooo
/(app)/account/code              data       -           soooooooo
/(app)/account/code              ?/begin    -           soooooooo
/(app)/account/code              ?/confirm  -           soooooooo
/(app)/account/code              ?/leave    -           srrrrrrrr
/(app)/account/code              ?/renew    -           soooooooo
/(app)/account/code              ?/disable  -           soooooooo
`;

const settings = `
/(app)/settings                  page       -           sxxrxxrrr
/(app)/settings                  data       -           sxxrxxrrr
/(app)/settings/people           page       -           sxxoxxoox
/(app)/settings/people           data       -           sxxoxxoox
/(app)/settings/people/new       page       -           sxxoxxoox
/(app)/settings/people/new       data       -           sxxoxxoox
/(app)/settings/people/sheets    page       -           sxxoxxoox
/(app)/settings/people/sheets    data       -           sxxoxxoox
/(app)/settings/people/[id]      page       ofOtherUnit sxxoxxoox
/(app)/settings/people/[id]      data       ofOtherUnit sxxoxxoox
/(app)/settings/people/[id]      page       absent      sxxnxxnnx
/(app)/settings/rules            page       -           sxxoxxoox
/(app)/settings/rules            data       -           sxxoxxoox
/(app)/settings/audit            page       -           sxxoxxoxo
/(app)/settings/audit            data       -           sxxoxxoxo
/(app)/settings/audit            ?/check    -           sxxoxxoxo
/(app)/settings/audit/export     POST       -           sxxoxxoxo
`;

/** The office manages accounts of units, the administrator every one, security none but under 三员. */
const accounts = `
/(app)/settings/people/new       ?/default  -           sxxoxxoxx
/(app)/settings/people/sheets    ?/default  -           sxxoxxoox
/(app)/settings/people/[id]      ?/edit     ofOtherUnit sxxoxxoxx
/(app)/settings/people/[id]      ?/edit     ofOwnUnit   sxxoxxoxx
/(app)/settings/people/[id]      ?/edit     ofOffice    sxxxxxoxx
/(app)/settings/people/[id]      ?/roles    ofOtherUnit sxxoxxoxx
/(app)/settings/people/[id]      ?/roles    ofOffice    sxxxxxoxx
/(app)/settings/people/[id]      ?/reset    ofOwnUnit   sxxoxxoxx
/(app)/settings/people/[id]      ?/unlock   ofOwnUnit   sxxoxxoxx
/(app)/settings/people/[id]      ?/endSessions ofOwnUnit sxxoxxoxx
/(app)/settings/people/[id]      ?/disable  ofOwnUnit   sxxoxxoxx
/(app)/settings/people/[id]      ?/enable   ofOwnUnit   sxxoxxoxx
/(app)/settings/rules            ?/default  -           sxxoxxxxx  name=cutoffDay
/(app)/settings/rules            ?/default  -           sxxxxxoxx  name=idleMinutes
`;

/**
 * A unit is open to its own people, and to those who look after all of them. Whoever may open it and
 * withdraws a proposal that is not there is told just that (the right: contact-changes.db.test.ts).
 */
const units = `
/(app)/units                     page       -           srrooxoxx
/(app)/units                     data       -           srrooxoxx
/(app)/units/[id]                page       ownUnit     sonooxoxx
/(app)/units/[id]                data       ownUnit     sonooxoxx
/(app)/units/[id]                page       otherUnit   snnooxoxx
/(app)/units/[id]                data       otherUnit   snnooxoxx
/(app)/units/[id]                page       absent      snnnnxnxx
/(app)/units/[id]                ?/reveal   otherUnit   snnooxoxx  kind=account&person=none
/(app)/units/[id]                ?/propose  ownUnit     sonxxxxxx
/(app)/units/[id]                ?/propose  otherUnit   snnxxxxxx
/(app)/units/[id]                ?/withdraw ownUnit     sonooxoxx
/(app)/units/[id]                ?/accept   ownUnit     sxnoxxxxx
/(app)/units/[id]                ?/refuse   ownUnit     sxnoxxxxx
/(app)/settings/units            page       -           sxxoxxoxx
/(app)/settings/units            data       -           sxxoxxoxx
/(app)/settings/units            ?/move     -           sxxoxxoxx
/(app)/settings/units/new        page       -           sxxoxxoxx
/(app)/settings/units/new        data       -           sxxoxxoxx
/(app)/settings/units/new        ?/default  -           sxxoxxoxx
/(app)/settings/units/import     page       -           sxxoxxoxx
/(app)/settings/units/import     data       -           sxxoxxoxx
/(app)/settings/units/import     ?/preview  -           sxxoxxoxx
/(app)/settings/units/import     ?/confirm  -           sxxoxxoxx
/(app)/settings/units/[id]       page       otherUnit   sxxoxxoxx
/(app)/settings/units/[id]       data       otherUnit   sxxoxxoxx
/(app)/settings/units/[id]       page       absent      sxxnxxnxx
/(app)/settings/units/[id]       ?/edit     otherUnit   sxxoxxoxx
/(app)/settings/units/[id]       ?/addAlias otherUnit   sxxoxxoxx
/(app)/settings/units/[id]       ?/removeAlias otherUnit sxxoxxoxx
/(app)/settings/units/[id]       ?/succeed  otherUnit   sxxoxxoxx
/(app)/settings/units/[id]       ?/undo     otherUnit   sxxoxxoxx
`;

export const table = open + own + settings + accounts + units;

/** Only what is different. */
export const underSeparation = `
/(app)/settings/people/new       ?/default  -           sxxxxxoxx
/(app)/settings/people/[id]      ?/edit     ofOwnUnit   sxxxxxoxx
/(app)/settings/people/[id]      ?/reset    ofOwnUnit   sxxxxxoxx
/(app)/settings/people/[id]      ?/disable  ofOwnUnit   sxxxxxoxx
/(app)/settings/people/[id]      ?/enable   ofOwnUnit   sxxxxxoxx
/(app)/settings/people/[id]      ?/roles    ofOtherUnit sxxxxxxox
/(app)/settings/people/[id]      ?/unlock   ofOwnUnit   sxxxxxxox
/(app)/settings/people/[id]      ?/endSessions ofOwnUnit sxxxxxxox
/(app)/settings/rules            ?/default  -           sxxoxxxxx  name=cutoffDay
/(app)/settings/rules            ?/default  -           sxxxxxxox  name=idleMinutes
/(app)/settings/audit            page       -           sxxxxxxxo
/(app)/settings/audit            data       -           sxxxxxxxo
/(app)/settings/audit            ?/check    -           sxxxxxxxo
/(app)/settings/audit/export     POST       -           sxxxxxxxo
`;
