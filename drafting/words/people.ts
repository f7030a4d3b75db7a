/** Last words of names that do not belong to people. */
export const NO_PERSON =
  `Radio Wire Times News Council Union Congress Journal Post Agency Company University Sea Lake River Strait Street Port Valley Front
  Party Court Bank Assembly Parliament Senate Commission Committee Ministry Department Office Government Republic Kingdom Nations Treaty Agreement Accord
  Pact Desk Shore Herald Tribune Gazette Today Daily Television TV Security Affairs Group Corporation Institute Foundation Palace House Social
  Square Airport Hotel Province District Region Islands Island North South East West Cross Crescent Health Defence Defense Force Forces Army Navy
  Oval Summit Conference Forum Perch Truth`.split(/\s+/);
