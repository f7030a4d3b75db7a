/** Stop words. */
export const STOP = new Set(
  `a an the and or but if of in on at to from by for with as is are was were be been being it its this that these those he she they we you i his her
   their our your not no nor so than then there here who whom which what when where will would can could may might must shall should do does did has
   have had all any some each both more most other such only own same too very just also into out up down over under again further once about between
   through during before after above below off against until while because said says told according one two three four five first new one's again
   between among goes go going place take taken made make`.split(/\s+/),
);

/** Synonyms in negotiations, one set per line. */
export const SYNONYMS = `
ceasefire truce armistice cessation hostilities fire fighting fight shooting
disarm disarmament weapon arm rifle gun decommission demobilise demobilize lay
prisoner detainee captive hostage captured soldier exchange swap free release
tariff duty custom levy
territory land cede occupied region
border frontier boundary line contact front
aid relief humanitarian convoy assistance corridor
observer inspector monitor verification
sanction embargo restriction
ban close closed closure stop season
quota share cap limit allocation
fish fishing fishery fisherman catch mackerel herring cod tuna trawler
boat vessel ship
mine mined demine demining clear clearance
patrol navy naval coastguard
arbitration arbitrator tribunal panel court dispute
data privacy personal information
election vote poll ballot
withdraw withdrawal pull pullout
talk negotiation dialogue
meet meeting summit
guarantee security
force military army troop
`;
