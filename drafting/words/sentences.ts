/** Abbreviations after which a sentence continues; single letters always count. */
export const ABBREVIATIONS = new Set(
  `Mr Mrs Ms Mx Dr Prof Gen Lt Col Maj Capt Sgt Adm Brig Cmdr Sen Rep Gov Pres Amb Hon Rev Fr Sr Jr St
   Jan Feb Mar Apr Jun Jul Aug Sep Sept Oct Nov Dec Mon Tue Tues Wed Thu Thur Thurs Fri
   No Nos Art para vs approx ca cf al e.g i.e U.S U.N U.K E.U U.A.E`.split(/\s+/),
);
