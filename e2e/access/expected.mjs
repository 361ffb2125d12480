// Who may come in where, looked over line by line: domain.md §7 is the law. Letters as in knock.mjs:
// o open, d done, s sent to sign in, x closed, n not there, r led elsewhere; behind them what the
// form says, where an empty one would be refused before the person is. {ofOffice} is the id of an
// account of the office, {asked} a 更换联系人 of the clerk's unit. A way in without a line fails.
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
/(app)/account                   ?/end      -           sdddddddd
/(app)/account                   ?/mail     -           sdddddddd
/(app)/account                   ?/endOthers -          sdddddddd
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
/(app)/import                    page       -           sxxoxxoxx
/(app)/import                    data       -           sxxoxxoxx
/(app)/import/history            page       -           sxxoxxoxx
/(app)/import/history            data       -           sxxoxxoxx
/(app)/import                    ?/default  -           sxxoxxxxx
/(app)/import/template           GET        -           sxxoxxoxx
/(app)/import/[batch]            page       absent      sxxnxxnxx
/(app)/import/[batch]            data       absent      sxxnxxnxx
/(app)/import/[batch]            ?/read     absent      sxxoxxxxx
/(app)/import/[batch]            ?/drop     absent      sxxoxxxxx
/(app)/import/[batch]/result     page       absent      sxxnxxnxx
/(app)/import/[batch]/result     data       absent      sxxnxxnxx
/(app)/import/[batch]/result     ?/undo     absent      sxxoxxxxx
/(app)/import/[batch]/result     ?/continue absent      sxxoxxxxx
/(app)/import/[batch]/result     ?/accounts absent      sxxoxxxxx
/(app)/import/[batch]/sheet      page       absent      sxxnxxxxx
/(app)/import/[batch]/sheet      data       absent      sxxnxxxxx
/(app)/import/[batch]/sheet      ?/default  absent      sxxnxxxxx
/(app)/import/[batch]/columns    page       absent      sxxnxxxxx
/(app)/import/[batch]/columns    data       absent      sxxnxxxxx
/(app)/import/[batch]/columns    ?/default  absent      sxxnxxxxx
/(app)/import/[batch]/units      page       absent      sxxnxxxxx
/(app)/import/[batch]/units      data       absent      sxxnxxxxx
/(app)/import/[batch]/units      ?/default  absent      sxxnxxxxx
/(app)/import/[batch]/deadlines  page       absent      sxxnxxxxx
/(app)/import/[batch]/deadlines  data       absent      sxxnxxxxx
/(app)/import/[batch]/deadlines  ?/default  absent      sxxnxxxxx
/(app)/import/[batch]/problems   page       absent      sxxnxxxxx
/(app)/import/[batch]/problems   data       absent      sxxnxxxxx
/(app)/import/[batch]/problems   ?/default  absent      sxxnxxxxx
/(app)/import/[batch]/diff       page       absent      sxxnxxxxx
/(app)/import/[batch]/diff       data       absent      sxxnxxxxx
/(app)/import/[batch]/diff       ?/default  absent      sxxnxxxxx
/(app)/import/[batch]/confirm    page       absent      sxxnxxxxx
/(app)/import/[batch]/confirm    data       absent      sxxnxxxxx
/(app)/import/[batch]/confirm    ?/default  absent      sxxoxxxxx
/(app)/import/[batch]/trace      page       absent      sxxnxxxxx
/(app)/import/[batch]/trace      data       absent      sxxnxxxxx
/(app)/settings/periods          page       -           sxxoxxoxx
/(app)/settings/periods          data       -           sxxoxxoxx
/(app)/settings/periods          ?/open     -           sxxoxxxxx  period=2020-01
/(app)/settings/periods          ?/takeBack -           sxxoxxxxx  period=2020-01
/(app)/settings/periods          ?/enterDay -           sxxoxxoxx  day=2020-01-01
/(app)/settings/periods          ?/dropDay  -           sxxoxxoxx  on=2020-01-01
/(app)/settings/periods          ?/grant    -           sxxoxxxxx  period=2020-01&kind=exempt
/(app)/settings/periods          ?/end      -           sxxoxxxxx  exception=none
/(app)/settings/periods          ?/close    -           sxxoxxxxx  period=2020-01&confirm=1
/(app)/settings/periods          ?/correct  -           sxxoxxxxx  period=2020-01&why=x
/(app)/settings/reminders        page       -           sxxoxxoox
/(app)/settings/reminders        data       -           sxxoxxoox
/(app)/settings/reminders        ?/save     -           sxxoxxxxx
/(app)/settings/reminders        ?/try      -           sxxoxxoxx
/(app)/settings/rules            page       -           sxxoxxoox
/(app)/settings/rules            data       -           sxxoxxoox
/(app)/settings/audit            page       -           sxxoxxoxo
/(app)/settings/audit            data       -           sxxoxxoxo
/(app)/settings/audit            ?/check    -           sxxdxxdxd
/(app)/settings/audit/export     POST       -           sxxoxxoxo
`;

/** The office manages accounts of units, the administrator every one, security none but under 三员. */
const accounts = `
/(app)/settings/people/new       ?/default  -           sxxoxxoxx
/(app)/settings/people/sheets    ?/default  -           sxxdxxdxx  ids={ofOwnUnit}
/(app)/settings/people/sheets    ?/default  -           sxxxxxdxx  ids={ofOffice}
/(app)/settings/people/sheets    ?/default  -           sxxxxxdxx  ids={ofOwnUnit}&ids={ofAdmin}
/(app)/settings/people/[id]      ?/edit     ofOtherUnit sxxoxxoxx
/(app)/settings/people/[id]      ?/edit     ofOwnUnit   sxxoxxoxx
/(app)/settings/people/[id]      ?/edit     ofOffice    sxxxxxoxx
/(app)/settings/people/[id]      ?/roles    ofOtherUnit sxxdxxdxx  roles=clerk
/(app)/settings/people/[id]      ?/roles    ofSpare     sxxxxxdxx  roles=leader
/(app)/settings/people/[id]      ?/roles    ofOffice    sxxxxxdxx  roles=office
/(app)/settings/people/[id]      ?/roles    ofAdmin     sxxxxxdxx  roles=admin
/(app)/settings/people/[id]      ?/reset    ofOwnUnit   sxxdxxdxx
/(app)/settings/people/[id]      ?/reset    ofOffice    sxxxxxdxx
/(app)/settings/people/[id]      ?/reset    ofSecurity  sxxxxxdxx
/(app)/settings/people/[id]      ?/unlock   ofOwnUnit   sxxdxxdxx
/(app)/settings/people/[id]      ?/unlock   ofOffice    sxxxxxdxx
/(app)/settings/people/[id]      ?/endSessions ofOwnUnit sxxdxxdxx
/(app)/settings/people/[id]      ?/endSessions ofOffice sxxxxxdxx
/(app)/settings/people/[id]      ?/dropCode ofOwnUnit   sxxdxxdxx
/(app)/settings/people/[id]      ?/dropCode ofOffice    sxxxxxdxx
/(app)/settings/people/[id]      ?/dropCode ofAdmin     sxxxxxdxx
/(app)/settings/people/[id]      ?/disable  ofOwnUnit   sxxdxxdxx
/(app)/settings/people/[id]      ?/disable  ofOffice    sxxxxxdxx
/(app)/settings/people/[id]      ?/enable   ofOwnUnit   sxxdxxdxx
/(app)/settings/people/[id]      ?/enable   ofOffice    sxxxxxdxx
/(app)/settings/rules            ?/default  -           sxxoxxxxx  name=cutoffDay
/(app)/settings/rules            ?/default  -           sxxxxxoxx  name=idleMinutes
`;

/**
 * A unit is open to its own people, and to those who look after all of them. A proposal is withdrawn
 * by its unit, and is not there for anybody else.
 */
const units = `
/tasks/cells                     POST       -           sxxoxxxxx
/tasks/undo                      POST       -           sxxoxxxxx
/(app)/tasks/named               GET        -           sxxoxxxxx
/(app)/tasks                     page       -           sooooxoxx
/(app)/tasks                     data       -           sooooxoxx
/(app)/tasks/grid                page       -           sooooxoxx
/(app)/tasks/grid                data       -           sooooxoxx
/(app)/tasks/[id]                page       ownTask     sonooxoxx
/(app)/tasks/[id]                data       ownTask     sonooxoxx
/(app)/tasks/[id]                page       otherTask   snnooxoxx
/(app)/tasks/[id]                data       otherTask   snnooxoxx
/(app)/tasks/[id]                page       absent      snnnnxnxx
/(app)/tasks/past                page       -           sooooxoxx
/(app)/tasks/past                data       -           sooooxoxx
/(app)/tasks/past/[id]           page       ownTask     srnrrxrxx
/(app)/tasks/past/[id]           data       ownTask     srnrrxrxx
/(app)/tasks/past/[id]           page       otherTask   snnrrxrxx
/(app)/tasks/past/[id]           page       absent      snnnnxnxx
/(app)/tasks/new                 page        -           sxxoxxxxx
/(app)/tasks/new                 data        -           sxxoxxxxx
/(app)/tasks/new                 ?/default   -           sxxoxxxxx
/(app)/tasks/bulk                page        -           sooooxoxx
/(app)/tasks/bulk                data        -           sooooxoxx
/(app)/tasks/bulk                ?/confirm   -           sxxoxxxxx
/(app)/tasks/bulk                ?/suspend   -           sxxoxxxxx
/(app)/tasks/bulk                ?/resume    -           sxxoxxxxx
/(app)/tasks/bulk                ?/cancel    -           sxxoxxxxx
/(app)/tasks/bulk                ?/reopen    -           sxxoxxxxx
/(app)/tasks/bulk                ?/extend    -           sxxoxxxxx
/(app)/tasks/bulk                ?/transfer  -           sxxoxxxxx
/(app)/tasks/bulk                ?/addUnit   -           sxxoxxxxx
/(app)/tasks/bulk                ?/merge     -           sxxoxxxxx
/(app)/tasks/bulk                ?/undo      -           sxxoxxxxx
/(app)/tasks/bulk                ?/acknowledge - soxxxxxxx  unit={ownUnit}
/(app)/tasks                     ?/acknowledge - soxxxxxxx  unit={ownUnit}
/(app)/tasks                     ?/seeNotice - sddxxxxxx
/(app)/tasks/carry               page        -           sxxoxxxxx
/(app)/tasks/carry               data        -           sxxoxxxxx
/(app)/tasks/carry               ?/preview   -           sxxoxxxxx
/(app)/tasks/carry               ?/back      -           sxxdxxxxx
/(app)/tasks/carry               ?/carry     -           sxxoxxxxx
/(app)/tasks/carry               ?/undo      -           sxxoxxxxx
/(app)/tasks/acts/[id]           page        absent      sxxnxxxxx
/(app)/tasks/acts/[id]           data        absent      sxxnxxxxx
/(app)/tasks/acts/[id]           ?/undo      absent      sxxoxxxxx
/(app)/tasks/drafts              page        -           sxxoxxxxx
/(app)/tasks/drafts              data        -           sxxoxxxxx
/(app)/tasks/drafts              ?/accept    -           sxxoxxxxx
/(app)/tasks/drafts              ?/discard   -           sxxoxxxxx
/(app)/tasks/drafts              ?/undo      -           sxxoxxxxx
/(app)/tasks/[id]                page        draftTask   snnonxnxx
/(app)/tasks/[id]                data        draftTask   snnonxnxx
/(app)/tasks/[id]                ?/accept    ownTask     sxnoxxxxx
/(app)/tasks/[id]                ?/accept    otherTask   snnoxxxxx
/(app)/tasks/[id]                ?/discard   ownTask     sxnoxxxxx
/(app)/tasks/[id]/edit           page        ownTask     sxxoxxxxx
/(app)/tasks/[id]/edit           data        ownTask     sxxoxxxxx
/(app)/tasks/[id]/edit           ?/default   ownTask     sxxdxxxxx
/(app)/tasks/[id]/edit           page        absent      sxxnxxxxx
/(app)/tasks/[id]/split          page        ownTask     sxxoxxxxx
/(app)/tasks/[id]/split          data        ownTask     sxxoxxxxx
/(app)/tasks/[id]/split          ?/default   ownTask     sxxoxxxxx
/(app)/tasks/[id]/split          page        absent      sxxnxxxxx
/(app)/tasks/[id]                ?/follow    ownTask     sxnoxxxxx
/(app)/tasks/[id]                ?/leave     ownTask     sxnoxxxxx
/(app)/tasks/[id]                ?/suspend   ownTask     sxnoxxxxx
/(app)/tasks/[id]                ?/resume    ownTask     sxnoxxxxx
/(app)/tasks/[id]                ?/cancel    ownTask     sxnoxxxxx
/(app)/tasks/[id]                ?/reopen    ownTask     sxnoxxxxx
/(app)/tasks/[id]                ?/extend    ownTask     sxnoxxxxx
/(app)/tasks/[id]                ?/transfer  ownTask     sxnoxxxxx
/(app)/tasks/[id]                ?/addUnit   ownTask     sxnoxxxxx
/(app)/tasks/[id]                ?/merge     ownTask     sxnoxxxxx
/(app)/tasks/[id]                ?/confirm   ownTask     sxnoxxxxx
/(app)/tasks/[id]                ?/returnClaim ownTask     sxnoxxxxx
/(app)/tasks/[id]                ?/grant     ownTask     sxnoxxxxx
/(app)/tasks/[id]                ?/refuse    ownTask     sxnoxxxxx
/(app)/tasks/[id]                ?/undo      ownTask     sxnoxxxxx
/(app)/tasks/[id]                ?/reach     ownTask     sonoxxxxx
/(app)/tasks/[id]                ?/reach     otherTask   snnoxxxxx
/(app)/tasks/[id]                ?/record    ownTask     sonoxxxxx  to={ownUnit}
/(app)/tasks/[id]                ?/record    otherTask   snnoxxxxx  to={otherUnit}
/(app)/tasks/[id]                ?/strike    ownTask     sxnoxxxxx
/(app)/tasks/[id]                ?/suspend   otherTask   snnoxxxxx
/(app)/tasks/[id]                ?/claim     ownTask     sonoxxxxx  unit={ownUnit}
/(app)/tasks/[id]                ?/claim     otherTask   snnoxxxxx  unit={otherUnit}
/(app)/tasks/[id]                ?/withdrawClaim ownTask     sonoxxxxx  unit={ownUnit}
/(app)/tasks/[id]                ?/ask       ownTask     sonxxxxxx  unit={ownUnit}
/(app)/tasks/[id]                ?/ask       otherTask   snnxxxxxx  unit={otherUnit}
/(app)/tasks/[id]                ?/withdrawAsk ownTask     sonooxoxx
/(app)/tasks/[id]                ?/seeAnswer   ownTask     sonooxoxx
/(app)/tasks/[id]                ?/acknowledge ownTask     sdnxxxxxx  unit={ownUnit}
/(app)/tasks/[id]                ?/acknowledge otherTask   snnxxxxxx  unit={otherUnit}
/evidence/[id]                   GET        ownEvidence sonooxoxx
/evidence/[id]                   GET        otherEvidence snnooxoxx
/evidence/[id]                   GET        draftEvidence sononxnxx
/evidence/[id]                   GET        absent      snnnnxnxx
/(app)/search                    page       -           sooooxoxx
/(app)/search                    data       -           sooooxoxx
/(app)/search/hits               GET        -           sooooxoxx
/(app)/units                     page       -           srrooxoxx
/(app)/units                     data       -           srrooxoxx
/(app)/units/[id]                page       ownUnit     sonooxoxx
/(app)/units/[id]                data       ownUnit     sonooxoxx
/(app)/units/[id]                page       otherUnit   snnooxoxx
/(app)/units/[id]                data       otherUnit   snnooxoxx
/(app)/units/[id]                page       absent      snnnnxnxx
/(app)/units/[id]                ?/reveal   ownUnit     sdnddxdxx  kind=account&person={ofOwnUnit}
/(app)/units/[id]                ?/reveal   otherUnit   snnddxdxx  kind=account&person={ofOtherUnit}
/(app)/units/[id]                ?/reveal   ownUnit     snnnnxnxx  kind=account&person={ofOtherUnit}
/(app)/units/[id]                ?/reveal   ownUnit     sdnddxdxx  kind=proposal&person={asked}
/(app)/units/[id]                ?/reveal   otherUnit   snnddxdxx  kind=proposal&person={askedByOther}
/(app)/units/[id]                ?/propose  ownUnit     sonxxxxxx
/(app)/units/[id]                ?/propose  otherUnit   snnxxxxxx
/(app)/units/[id]                ?/withdraw ownUnit     sdnnnxnxx  change={asked}
/(app)/units/[id]                ?/withdraw ownUnit     snnnnxnxx  change={askedByOther}
/(app)/units/[id]                ?/withdraw otherUnit   snnnnxnxx  change={askedByOther}
/(app)/units/[id]                ?/accept   ownUnit     sxndxxxxx  change={asked}
/(app)/units/[id]                ?/accept   otherUnit   snndxxxxx  change={askedByOther}
/(app)/units/[id]                ?/refuse   ownUnit     sxndxxxxx  change={asked}&note=no
/(app)/units/[id]                ?/refuse   otherUnit   snndxxxxx  change={askedByOther}&note=no
/(app)/settings/units            page       -           sxxoxxoxx
/(app)/settings/units            data       -           sxxoxxoxx
/(app)/settings/units            ?/move     -           sxxdxxdxx  id={otherUnit}&to=down
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
/(app)/settings/units/[id]       ?/removeAlias otherUnit sxxdxxdxx
/(app)/settings/units/[id]       ?/succeed  otherUnit   sxxoxxoxx
/(app)/settings/units/[id]       ?/undo     otherUnit   sxxoxxoxx
`;

/**
 * 批示, 督办, asks and comments: read by whom the task is open to. ownDirective is a 批示 of nobody with
 * an account to the clerk's unit, otherDirective one to another, ofLeader the word of the leader who
 * is played; each is made for its cell. {askOfOwn} and {solvedOfOwn} are what the clerk's unit raised.
 */
const directives = `
/(app)/tasks/[id]                ?/comment  ownTask     sdnddxxxx  comment=yes
/(app)/tasks/[id]                ?/comment  otherTask   snnddxxxx  comment=yes
/(app)/tasks/[id]                ?/removeComment ownTask snnnnxnxx id={commented}
/(app)/tasks/[id]                ?/solveAsk ownTask     sxndxxxxx  ask={askOfOwn}
/(app)/tasks/[id]                ?/reopenAsk ownTask    sxndxxxxx  ask={solvedOfOwn}
/(app)/asks                      page       -           sooooxoxx
/(app)/asks                      data       -           sooooxoxx
/(app)/asks                      ?/solve    -           sxxdxxxxx  ask={askOfOwn}
/(app)/asks                      ?/reopen   -           sxxdxxxxx  ask={solvedOfOwn}
/(app)/directives                page       -           sooooxoxx
/(app)/directives                data       -           sooooxoxx
/(app)/directives/new            page       -           sxxooxxxx
/(app)/directives/new            data       -           sxxooxxxx
/(app)/directives/new            ?/default  -           sxxooxxxx  kind=instruction&task={ownTask}
/(app)/directives/new            ?/default  -           sxxoxxxxx  kind=supervision&task={ownTask}
/(app)/directives/[id]           page       ownDirective sonooxoxx
/(app)/directives/[id]           data       ownDirective sonooxoxx
/(app)/directives/[id]           page       otherDirective snnooxoxx
/(app)/directives/[id]           data       otherDirective snnooxoxx
/(app)/directives/[id]           page       absent      snnnnxnxx
/(app)/directives/[id]           ?/reply    ownDirective sdnxxxxxx unit={ownUnit}&reply=yes
/(app)/directives/[id]           ?/reply    ownDirective sxnxxxxxx unit={otherUnit}&reply=yes
/(app)/directives/[id]           ?/reply    otherDirective snnxxxxxx unit={otherUnit}&reply=yes
/(app)/directives/[id]           ?/edit     ownDirective sxnoxxxxx
/(app)/directives/[id]           ?/edit     ofLeader    sxnooxxxx
/(app)/directives/[id]           ?/close    ownDirective sxndxxxxx
/(app)/directives/[id]           ?/close    ofLeader    sxnddxxxx
/(app)/directives/[id]           ?/reopen   closedDirective sxndxxxxx reason=yes
/(app)/directives/[id]           ?/withdraw ownDirective sxndxxxxx reason=yes
/(app)/directives/[id]           ?/withdraw ofLeader    sxnddxxxx  reason=yes
`;

/**
 * Views of the ledger: the own one is its owner's, and is not there for anybody else; a published one is
 * the office's. ofOfficeView is kept by the one of the office who is played, publishedView by another.
 */
const views = `
/(app)/tasks                     ?/saveView      -           sooooxoxx
/(app)/tasks                     ?/renewView     -           sdnnnxnxx  id={ofClerkView}
/(app)/tasks                     ?/renewView     -           sxxdxxxxx  id={publishedView}
/(app)/tasks                     ?/renameView    -           sdnnnxnxx  id={ofClerkView}&view=mine
/(app)/tasks                     ?/renameView    -           sxxdxxxxx  id={publishedView}&view=ours
/(app)/tasks                     ?/moveView      -           sdnnnxnxx  up={ofClerkView}
/(app)/tasks                     ?/moveView      -           sxxdxxxxx  down={publishedView}
/(app)/tasks                     ?/dropView      -           sdnnnxnxx  id={ofClerkView}
/(app)/tasks                     ?/dropView      -           sxxxxxxxx  id={publishedView}
/(app)/tasks                     ?/takeBackView  -           sdnnnxnxx  id={deletedView}
/(app)/tasks                     ?/publishView   -           sxxnxxxxx  id={ofClerkView}
/(app)/tasks                     ?/publishView   -           sxxdxxxxx  id={ofOfficeView}
/(app)/tasks                     ?/withdrawView  -           sxxdxxxxx  id={publishedView}
/(app)/tasks                     ?/openWithView  -           sdnnnxnxx  id={ofClerkView}
/(app)/tasks                     ?/openWithView  -           sddddxdxx  id={publishedView}
/(app)/tasks/grid                ?/saveView      -           sooooxoxx
/(app)/tasks/grid                ?/renewView     -           sdnnnxnxx  id={ofClerkView}
/(app)/tasks/grid                ?/renewView     -           sxxdxxxxx  id={publishedView}
/(app)/tasks/grid                ?/renameView    -           sdnnnxnxx  id={ofClerkView}&view=mine
/(app)/tasks/grid                ?/renameView    -           sxxdxxxxx  id={publishedView}&view=ours
/(app)/tasks/grid                ?/moveView      -           sdnnnxnxx  up={ofClerkView}
/(app)/tasks/grid                ?/moveView      -           sxxdxxxxx  down={publishedView}
/(app)/tasks/grid                ?/dropView      -           sdnnnxnxx  id={ofClerkView}
/(app)/tasks/grid                ?/dropView      -           sxxxxxxxx  id={publishedView}
/(app)/tasks/grid                ?/takeBackView  -           sdnnnxnxx  id={deletedView}
/(app)/tasks/grid                ?/publishView   -           sxxnxxxxx  id={ofClerkView}
/(app)/tasks/grid                ?/publishView   -           sxxdxxxxx  id={ofOfficeView}
/(app)/tasks/grid                ?/withdrawView  -           sxxdxxxxx  id={publishedView}
/(app)/tasks/grid                ?/openWithView  -           sdnnnxnxx  id={ofClerkView}
/(app)/tasks/grid                ?/openWithView  -           sddddxdxx  id={publishedView}
/(app)/notices                   page       -           soooooooo
/(app)/notices                   data       -           soooooooo
/(app)/notices                   ?/open     -           srrrrrrrr
/(app)/notices                   ?/all      -           sdddddddd
/(app)/my/score                  page       -           sooxxxxxx
/(app)/my/score                  data       -           sooxxxxxx
/(app)/my/score                  ?/object   -           sooxxxxxx
/(app)/my/history                page       -           sooxxxxxx
/(app)/my/history                data       -           sooxxxxxx
/(app)/desk/chase                page       -           sxxoxxxxx
/(app)/desk/chase                data       -           sxxoxxxxx
/(app)/desk/chase                ?/letter   -           sxxoxxxxx
/(app)/desk/chase                ?/log      -           sxxoxxxxx
/(app)/desk/chase                ?/undo     -           sxxoxxxxx
/(app)/desk/chase                ?/word     -           sxxoxxxxx
/(app)/desk/chase/letter         POST       -           sxxoxxxxx
/(app)/desk/objections           page       -           sxxoxxxxx
/(app)/desk/objections           data       -           sxxoxxxxx
/(app)/desk/objections           ?/answer   -           sxxoxxxxx
/(app)/desk/objections           ?/takeBack -           sxxoxxxxx
/(app)/my                        page       -           srroxxxxx
/(app)/my                        data       -           srroxxxxx
/(app)/my/[p]                    page       -           soonxxxxx
/(app)/my/[p]                    data       -           soonxxxxx
/(app)/my/[p]                    ?/withdraw -           soonxxxxx
/(app)/my/[p]/[task]             page       ownTask     sonnxxxxx
/(app)/my/[p]/[task]             data       ownTask     sonnxxxxx
/(app)/my/[p]/[task]             ?/save     ownTask     sonnxxxxx
/(app)/my/[p]/[task]             ?/save     otherTask   snnnxxxxx
/(app)/my/[p]/grid               page       -           soonxxxxx
/(app)/my/[p]/grid               data       -           soonxxxxx
/(app)/my/[p]/check              page       -           soonxxxxx
/(app)/my/[p]/check              data       -           soonxxxxx
/(app)/my/[p]/check              ?/submit   -           soxnxxxxx
/(app)/my/[p]/check              ?/mend     -           soonxxxxx
/(app)/my/[p]/check              ?/sign     -           sxonxxxxx
/(app)/my/[p]/receipt            page       -           soonxxxxx
/(app)/my/[p]/receipt            data       -           soonxxxxx
/(app)/my/[p]/workbook           page       -           soonxxxxx
/(app)/my/[p]/workbook           data       -           soonxxxxx
/(app)/my/[p]/workbook           ?/read     -           soxnxxxxx
/(app)/my/[p]/workbook           ?/take     -           soxnxxxxx
/(app)/my/[p]/workbook/file      POST       -           soonxxxxx
/my/drafts                       POST       -           soooxxxxx
/my/cells                        POST       -           soooxxxxx
/(app)/settings/views            page            -           sxxoxxxxx
/(app)/settings/views            data            -           sxxoxxxxx
/(app)/settings/views            ?/move          -           sxxdxxxxx  up={publishedView}
/(app)/settings/views            ?/withdraw      -           sxxdxxxxx  id={publishedView}
/(app)/settings/views            ?/publish       -           sxxdxxxxx  id={ofOfficeView}
/(app)/settings/views            ?/publish       -           sxxnxxxxx  id={ofClerkView}
`;

/** The office's own: waitingReport is one of a unit that waits for a review, made so for its cell. */
const desk = `
/(app)/board                     page       -           sxxooxoxx
/(app)/board                     data       -           sxxooxoxx
/(app)/board/[p]/[unit]          page       ownUnit     sxxooxoxx
/(app)/board/[p]/[unit]          data       ownUnit     sxxooxoxx
/(app)/board/[p]/[unit]          page       absent      sxxnnxnxx
/(app)/desk                      page       -           sxxoxxxxx
/(app)/desk                      data       -           sxxoxxxxx
/(app)/desk/workbooks            page       -           sxxoxxxxx
/(app)/desk/workbooks            data       -           sxxoxxxxx
/(app)/desk/workbooks/file       POST       -           sxxoxxxxx
/(app)/desk/review               page       -           sxxoxxxxx
/(app)/desk/review               data       -           sxxoxxxxx
/(app)/desk/review               ?/pass     -           sxxoxxxxx  period=2026-11
/(app)/desk/review               ?/takeBack -           sxxoxxxxx
/(app)/desk/review/[id]          page       waitingReport sxxoxxxxx
/(app)/desk/review/[id]          data       waitingReport sxxoxxxxx
/(app)/desk/review/[id]          page       absent      sxxnxxxxx
/(app)/desk/review/[id]          ?/look     waitingReport sxxdxxxxx
/(app)/desk/review/[id]          ?/approve  waitingReport sxxrxxxxx version=1
/(app)/desk/review/[id]          ?/return   waitingReport sxxoxxxxx version=1
/(app)/desk/review/[id]          ?/undo     waitingReport sxxoxxxxx report={waitingReport}
/(app)/desk/review/[id]          ?/withdraw waitingReport sxxxxxxxx version=1
/(app)/desk/file                 page       -           sxxoxxxxx
/(app)/desk/file                 data       -           sxxoxxxxx
/(app)/desk/file                 ?/default  -           sxxoxxxxx
/(app)/desk/file/[id]            page       ofOfficeSheet sxxoxxxxx
/(app)/desk/file/[id]            data       ofOfficeSheet sxxoxxxxx
/(app)/desk/file/[id]            page       ofOtherSheet sxxnxxxxx
/(app)/desk/file/[id]            ?/change   ofOfficeSheet sxxrxxxxx month=2026-11
/(app)/desk/file/[id]            ?/change   ofOtherSheet sxxoxxxxx month=2026-11
/(app)/desk/file/[id]            ?/file     ofOfficeSheet sxxoxxxxx
/(app)/desk/file/[id]            ?/withdraw ofOfficeSheet sxxoxxxxx report=absent version=1
/(app)/desk/file/[id]            ?/drop     ofOfficeSheet sxxrxxxxx
`;

/** Last: what the other lines have done to the fictional people is undone. */
const again = `
/(app)/demo                      ?/reset    -           rrrrrrrrr
`;

export const table = open + own + settings + accounts + units + directives + views + desk + again;

/** Only what is different. Nobody issues the first password of an administrator. */
export const underSeparation = `
/(app)/settings/people/new       ?/default  -           sxxxxxoxx
/(app)/settings/people/sheets    ?/default  -           sxxxxxdxx  ids={ofOwnUnit}
/(app)/settings/people/sheets    ?/default  -           sxxxxxdxx  ids={ofOffice}
/(app)/settings/people/sheets    ?/default  -           sxxxxxxxx  ids={ofAdmin}
/(app)/settings/people/sheets    ?/default  -           sxxxxxxxx  ids={ofSecurity}
/(app)/settings/people/sheets    ?/default  -           sxxxxxxxx  ids={ofOwnUnit}&ids={ofAuditor}
/(app)/settings/people/[id]      ?/edit     ofOwnUnit   sxxxxxoxx
/(app)/settings/people/[id]      ?/edit     ofSecurity  sxxxxxoxx
/(app)/settings/people/[id]      ?/reset    ofOwnUnit   sxxxxxdxx
/(app)/settings/people/[id]      ?/reset    ofAdmin     sxxxxxxxx
/(app)/settings/people/[id]      ?/reset    ofSecurity  sxxxxxxxx
/(app)/settings/people/[id]      ?/reset    ofAuditor   sxxxxxxxx
/(app)/settings/people/[id]      ?/roles    ofOtherUnit sxxxxxxdx  roles=clerk
/(app)/settings/people/[id]      ?/roles    ofAdmin     sxxxxxxdx  roles=admin
/(app)/settings/people/[id]      ?/roles    ofSecurity  sxxxxxxdx  roles=security
/(app)/settings/people/[id]      ?/roles    ofAuditor   sxxxxxxdx  roles=auditor
/(app)/settings/people/[id]      ?/roles    ofAuditor   sxxxxxxox  roles=auditor&roles=office
/(app)/settings/people/[id]      ?/unlock   ofOwnUnit   sxxxxxxdx
/(app)/settings/people/[id]      ?/unlock   ofAdmin     sxxxxxxdx
/(app)/settings/people/[id]      ?/endSessions ofOwnUnit sxxxxxxdx
/(app)/settings/people/[id]      ?/endSessions ofAuditor sxxxxxxdx
/(app)/settings/people/[id]      ?/dropCode ofOwnUnit   sxxxxxxdx
/(app)/settings/people/[id]      ?/dropCode ofAdmin     sxxxxxxdx
/(app)/settings/people/[id]      ?/dropCode ofSecurity  sxxxxxxdx
/(app)/settings/people/[id]      ?/dropCode ofAuditor   sxxxxxxdx
/(app)/settings/people/[id]      ?/disable  ofOwnUnit   sxxxxxdxx
/(app)/settings/people/[id]      ?/disable  ofAdmin     sxxxxxdxx
/(app)/settings/people/[id]      ?/disable  ofSecurity  sxxxxxdxx
/(app)/settings/people/[id]      ?/disable  ofAuditor   sxxxxxdxx
/(app)/settings/people/[id]      ?/enable   ofOwnUnit   sxxxxxdxx
/(app)/settings/people/[id]      ?/enable   ofSecurity  sxxxxxdxx
/(app)/board                     page       -           sxxooxxxx
/(app)/board/[p]/[unit]          page       ownUnit     sxxooxxxx
/(app)/desk                      page       -           sxxoxxxxx
/(app)/desk/review               page       -           sxxoxxxxx
/(app)/desk/review/[id]          page       waitingReport sxxoxxxxx
/(app)/desk/file                 page       -           sxxoxxxxx
/(app)/desk/file/[id]            page       ofOfficeSheet sxxoxxxxx
/(app)/tasks/new                 page       -           sxxoxxxxx
/(app)/tasks/new                 data       -           sxxoxxxxx
/(app)/tasks/bulk                page       -           sooooxxxx
/(app)/tasks/acts/[id]           page       absent      sxxnxxxxx
/(app)/tasks/acts/[id]           data       absent      sxxnxxxxx
/(app)/tasks/past                page       -           sooooxxxx
/(app)/tasks/past/[id]           page       otherTask   snnrrxxxx
/(app)/tasks/carry               page       -           sxxoxxxxx
/(app)/tasks/carry               data       -           sxxoxxxxx
/(app)/tasks/drafts              page       -           sxxoxxxxx
/(app)/tasks/drafts              data       -           sxxoxxxxx
/(app)/tasks/bulk                data       -           sooooxxxx
/(app)/tasks/[id]/edit           page       ownTask     sxxoxxxxx
/(app)/tasks/[id]/edit           data       ownTask     sxxoxxxxx
/(app)/tasks/[id]/split          page       ownTask     sxxoxxxxx
/(app)/tasks/[id]/split          data       ownTask     sxxoxxxxx
/(app)/tasks                     page       -           sooooxxxx
/(app)/tasks                     data       -           sooooxxxx
/(app)/tasks/grid                page       -           sooooxxxx
/(app)/tasks/grid                data       -           sooooxxxx
/(app)/tasks/[id]                page       otherTask   snnooxxxx
/(app)/asks                      page       -           sooooxxxx
/(app)/directives                page       -           sooooxxxx
/(app)/directives/[id]           page       otherDirective snnooxxxx
/(app)/search                    page       -           sooooxxxx
/(app)/tasks/named               GET        -           sxxoxxxxx
/(app)/search/hits               GET        -           sooooxxxx
/evidence/[id]                   GET        otherEvidence snnooxxxx
/(app)/units/[id]                ?/accept   ownUnit     sxnxxxdxx  change={asked}
/(app)/units/[id]                ?/accept   otherUnit   snnxxxdxx  change={askedByOther}
/(app)/units/[id]                ?/refuse   ownUnit     sxnxxxdxx  change={asked}&note=no
/(app)/units/[id]                ?/withdraw ownUnit     sdnnnxnxx  change={asked}
/(app)/settings/periods          page       -           sxxoxxoxx
/(app)/settings/periods          ?/open     -           sxxoxxxxx  period=2020-01
/(app)/settings/periods          ?/enterDay -           sxxoxxoxx  day=2020-01-01
/(app)/settings/reminders        page       -           sxxoxxoox
/(app)/settings/reminders        ?/save     -           sxxoxxxxx
/(app)/settings/reminders        ?/try      -           sxxoxxxox
/(app)/settings/rules            ?/default  -           sxxoxxxxx  name=cutoffDay
/(app)/settings/rules            ?/default  -           sxxxxxxox  name=idleMinutes
/(app)/settings/audit            page       -           sxxxxxxxo
/(app)/settings/audit            data       -           sxxxxxxxo
/(app)/settings/audit            ?/check    -           sxxxxxxxd
/(app)/settings/audit/export     POST       -           sxxxxxxxo
`;

/**
 * A session of the office, every page: its account disabled meanwhile, on a first password (which
 * opens the page for a new one, help and the way in), left without a role.
 */
export const ofVariants = `
/                                page       -           rrr
/                                data       -           rrr
/dev/ui                          page       -           ooo
/dev/ui                          data       -           ooo
/(app)/welcome                   page       -           oro
/(app)/welcome                   data       -           oro
/(app)/demo                      page       -           oro
/(app)/demo                      data       -           oro
/(app)/help                      page       -           ooo
/(app)/help                      data       -           ooo
/(app)/help/[topic]              page       -           ooo
/(app)/help/[topic]              data       -           ooo
/(app)/login                     page       -           rrr
/(app)/login                     data       -           rrr
/(app)/login/code                page       -           rrr
/(app)/login/code                data       -           rrr
/(app)/closed                    page       -           xrx
/(app)/closed                    data       -           xrx
/(app)/password                  page       -           soo
/(app)/password                  data       -           soo
/(app)/account                   page       -           sro
/(app)/account                   data       -           sro
/(app)/account/code              page       -           sro
/(app)/account/code              data       -           sro
/(app)/settings                  page       -           srx
/(app)/settings                  data       -           srx
/(app)/settings/people           page       -           srx
/(app)/settings/people           data       -           srx
/(app)/settings/people/new       page       -           srx
/(app)/settings/people/new       data       -           srx
/(app)/settings/people/sheets    page       -           srx
/(app)/settings/people/sheets    data       -           srx
/(app)/settings/people/[id]      page       ofOwnUnit   srx
/(app)/settings/people/[id]      data       ofOwnUnit   srx
/(app)/settings/views            page       -           srx
/(app)/notices                   page       -           sro
/(app)/notices                   data       -           sro
/(app)/my/score                  page       -           srx
/(app)/my/score                  data       -           srx
/(app)/my/history                page       -           srx
/(app)/my/history                data       -           srx
/(app)/desk/chase                page       -           srx
/(app)/desk/chase                data       -           srx
/(app)/desk/objections           page       -           srx
/(app)/desk/objections           data       -           srx
/(app)/my                        page       -           srx
/(app)/my                        data       -           srx
/(app)/my/[p]                    page       -           srx
/(app)/my/[p]                    data       -           srx
/(app)/my/[p]/[task]             page       ownTask     srx
/(app)/my/[p]/[task]             data       ownTask     srx
/(app)/my/[p]/grid               page       -           srx
/(app)/my/[p]/grid               data       -           srx
/(app)/my/[p]/check              page       -           srx
/(app)/my/[p]/check              data       -           srx
/(app)/my/[p]/workbook           page       -           srx
/(app)/my/[p]/workbook           data       -           srx
/(app)/my/[p]/receipt            page       -           srx
/(app)/my/[p]/receipt            data       -           srx
/(app)/settings/views            data       -           srx
/(app)/settings/periods          page       -           srx
/(app)/settings/periods          data       -           srx
/(app)/settings/reminders        page       -           srx
/(app)/settings/reminders        data       -           srx
/(app)/settings/rules            page       -           srx
/(app)/settings/rules            data       -           srx
/(app)/settings/audit            page       -           srx
/(app)/settings/audit            data       -           srx
/(app)/settings/units            page       -           srx
/(app)/settings/units            data       -           srx
/(app)/settings/units/new        page       -           srx
/(app)/settings/units/new        data       -           srx
/(app)/settings/units/import     page       -           srx
/(app)/settings/units/import     data       -           srx
/(app)/settings/units/[id]       page       ownUnit     srx
/(app)/settings/units/[id]       data       ownUnit     srx
/(app)/board                     page       -           srx
/(app)/board                     data       -           srx
/(app)/board/[p]/[unit]          page       ownUnit     srx
/(app)/board/[p]/[unit]          data       ownUnit     srx
/(app)/desk                      page       -           srx
/(app)/desk                      data       -           srx
/(app)/desk/workbooks            page       -           srx
/(app)/desk/workbooks            data       -           srx
/(app)/desk/review               page       -           srx
/(app)/desk/review               data       -           srx
/(app)/desk/review/[id]          page       waitingReport srx
/(app)/desk/review/[id]          data       waitingReport srx
/(app)/desk/file                 page       -           srx
/(app)/desk/file                 data       -           srx
/(app)/desk/file/[id]            page       ofOfficeSheet srx
/(app)/desk/file/[id]            data       ofOfficeSheet srx
/(app)/tasks/new                 page       -           srx
/(app)/tasks/new                 data       -           srx
/(app)/tasks/bulk                page       -           srx
/(app)/tasks/acts/[id]           page       absent      srx
/(app)/tasks/acts/[id]           data       absent      srx
/(app)/tasks/past                page       -           srx
/(app)/tasks/past                data       -           srx
/(app)/tasks/past/[id]           page       ownTask     srx
/(app)/tasks/past/[id]           data       ownTask     srx
/(app)/tasks/carry               page       -           srx
/(app)/tasks/carry               data       -           srx
/(app)/tasks/drafts              page       -           srx
/(app)/tasks/drafts              data       -           srx
/(app)/tasks/bulk                data       -           srx
/(app)/tasks/[id]/edit           page       ownTask     srx
/(app)/tasks/[id]/edit           data       ownTask     srx
/(app)/tasks/[id]/split          page       ownTask     srx
/(app)/tasks/[id]/split          data       ownTask     srx
/(app)/tasks                     page       -           srx
/(app)/tasks                     data       -           srx
/(app)/tasks/grid                page       -           srx
/(app)/tasks/grid                data       -           srx
/(app)/tasks/[id]                page       ownTask     srx
/(app)/tasks/[id]                data       ownTask     srx
/(app)/asks                      page       -           srx
/(app)/asks                      data       -           srx
/(app)/directives                page       -           srx
/(app)/directives                data       -           srx
/(app)/directives/new            page       -           srx
/(app)/directives/new            data       -           srx
/(app)/directives/[id]           page       ownDirective srx
/(app)/directives/[id]           data       ownDirective srx
/(app)/search                    page       -           srx
/(app)/search                    data       -           srx
/(app)/tasks/named               GET        -           srx
/(app)/search/hits               GET        -           srx
/evidence/[id]                   GET        absent      srx
/(app)/units                     page       -           srx
/(app)/units                     data       -           srx
/(app)/units/[id]                page       ownUnit     srx
/(app)/units/[id]                data       ownUnit     srx
/(app)/import                    page       -           srx
/(app)/import                    data       -           srx
/(app)/import/history            page       -           srx
/(app)/import/history            data       -           srx
/(app)/import/[batch]            page       absent      srx
/(app)/import/[batch]            data       absent      srx
/(app)/import/[batch]/result     page       absent      srx
/(app)/import/[batch]/result     data       absent      srx
/(app)/import/[batch]/sheet      page       absent      srx
/(app)/import/[batch]/sheet      data       absent      srx
/(app)/import/[batch]/columns    page       absent      srx
/(app)/import/[batch]/columns    data       absent      srx
/(app)/import/[batch]/units      page       absent      srx
/(app)/import/[batch]/units      data       absent      srx
/(app)/import/[batch]/deadlines  page       absent      srx
/(app)/import/[batch]/deadlines  data       absent      srx
/(app)/import/[batch]/problems   page       absent      srx
/(app)/import/[batch]/problems   data       absent      srx
/(app)/import/[batch]/diff       page       absent      srx
/(app)/import/[batch]/diff       data       absent      srx
/(app)/import/[batch]/confirm    page       absent      srx
/(app)/import/[batch]/confirm    data       absent      srx
/(app)/import/[batch]/trace      page       absent      srx
/(app)/import/[batch]/trace      data       absent      srx
`;
