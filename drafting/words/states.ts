/**
 * States and territories, a line each: ISO 3166-1 code | names | capital | demonyms | what else stands for its government.
 *
 * Names from i18n-iso-countries 7.14, demonyms from i18n-nationality 1.4, capitals from countries-list 3.4 (all MIT), corrected by
 * hand where a newspaper would write another word.
 */
export const STATES = `
AD|Andorra|Andorra la Vella|Andorran
AE|United Arab Emirates;UAE|Abu Dhabi|Emirati|Emirates
AF|Afghanistan|Kabul|Afghan
AG|Antigua and Barbuda|Saint John's|Antiguan|Antigua
AI|Anguilla|The Valley
AL|Albania|Tirana|Albanian
AM|Armenia|Yerevan|Armenian
AO|Angola|Luanda|Angolan
AR|Argentina|Buenos Aires|Argentine;Argentinian
AT|Austria|Vienna|Austrian
AU|Australia|Canberra|Australian
AW|Aruba|Oranjestad
AX|Åland Islands;Aland Islands;Aland|Mariehamn
AZ|Azerbaijan|Baku|Azerbaijani
BA|Bosnia and Herzegovina|Sarajevo|Bosnian|Bosnia
BB|Barbados|Bridgetown|Barbadian
BD|Bangladesh|Dhaka|Bangladeshi
BE|Belgium|Brussels|Belgian
BF|Burkina Faso|Ouagadougou|Burkinabe
BG|Bulgaria|Sofia|Bulgarian
BH|Bahrain|Manama|Bahraini
BI|Burundi|Gitega|Burundian
BJ|Benin|Porto-Novo|Beninese
BM|Bermuda|Hamilton|Bermudian
BN|Brunei Darussalam;Brunei|Bandar Seri Begawan|Bruneian
BO|Bolivia|Sucre|Bolivian|La Paz
BR|Brazil|Brasília|Brazilian
BS|Bahamas|Nassau|Bahamian
BT|Bhutan|Thimphu|Bhutanese
BW|Botswana|Gaborone|Botswanan;Motswana
BY|Belarus|Minsk|Belarusian
BZ|Belize|Belmopan|Belizean
CA|Canada|Ottawa|Canadian
CD|Democratic Republic of the Congo|Kinshasa|Congolese|DRC;DR Congo
CF|Central African Republic|Bangui|Central African
CG|Congo|Brazzaville||Congo-Brazzaville
CH|Switzerland|Bern|Swiss
CI|Cote d'Ivoire;Côte d'Ivoire;Ivory Coast|Yamoussoukro|Ivorian|Abidjan
CK|Cook Islands|Avarua
CL|Chile|Santiago|Chilean
CM|Cameroon|Yaoundé|Cameroonian
CN|People's Republic of China;China|Beijing|Chinese|Zhongnanhai
CO|Colombia|Bogotá|Colombian
CR|Costa Rica|San José|Costa Rican
CU|Cuba|Havana|Cuban
CV|Cape Verde;Cabo Verde|Praia|Cape Verdean
CW|Curaçao;Curacao|Willemstad
CY|Cyprus|Nicosia|Cypriot
CZ|Czech Republic;Czechia|Prague|Czech
DE|Germany|Berlin|German
DJ|Djibouti||Djiboutian
DK|Denmark|Copenhagen|Danish;Dane
DM|Dominica|Roseau
DO|Dominican Republic|Santo Domingo|Dominican
DZ|Algeria|Algiers|Algerian
EC|Ecuador|Quito|Ecuadorian;Ecuadorean
EE|Estonia|Tallinn|Estonian
EG|Egypt|Cairo|Egyptian
EH|Western Sahara||Sahrawi
ER|Eritrea|Asmara|Eritrean
ES|Spain|Madrid|Spanish;Spaniard
ET|Ethiopia|Addis Ababa|Ethiopian
FI|Finland|Helsinki|Finnish;Finn
FJ|Fiji|Suva|Fijian
FK|Falkland Islands|Stanley||Falklands
FM|Micronesia|Palikir|Micronesian
FO|Faroe Islands|Tórshavn|Faroese|Faroes
FR|France|Paris|French|Élysée
GA|Gabon|Libreville|Gabonese
GB|United Kingdom;UK;Great Britain|London|British;Briton|Britain;Downing Street;Whitehall;U.K.
GD|Grenada|St. George's|Grenadian
GE|Georgia|Tbilisi|Georgian
GG|Guernsey
GH|Ghana|Accra|Ghanaian
GI|Gibraltar||Gibraltarian
GL|Greenland|Nuuk|Greenlandic;Greenlander
GM|Gambia|Banjul|Gambian
GN|Guinea|Conakry|Guinean
GQ|Equatorial Guinea|Malabo|Equatorial Guinean
GR|Greece|Athens|Greek
GT|Guatemala|Guatemala City|Guatemalan
GW|Guinea-Bissau|Bissau|Bissau-Guinean
GY|Guyana|Georgetown|Guyanese
HK|Hong Kong
HN|Honduras|Tegucigalpa|Honduran
HR|Croatia|Zagreb|Croatian
HT|Haiti|Port-au-Prince|Haitian
HU|Hungary|Budapest|Hungarian
ID|Indonesia|Jakarta|Indonesian
IE|Ireland|Dublin|Irish
IL|Israel|Jerusalem;Tel Aviv|Israeli
IM|Isle of Man|Douglas|Manx
IN|India|New Delhi|Indian
IQ|Iraq|Baghdad|Iraqi
IR|Islamic Republic of Iran;Iran|Tehran|Iranian
IS|Iceland|Reykjavík|Icelandic;Icelander
IT|Italy|Rome|Italian
JE|Jersey
JM|Jamaica|Kingston|Jamaican
JO|Jordan|Amman|Jordanian
JP|Japan|Tokyo|Japanese
KE|Kenya|Nairobi|Kenyan
KG|Kyrgyzstan|Bishkek|Kyrgyz
KH|Cambodia|Phnom Penh|Cambodian
KI|Kiribati|South Tarawa|I-Kiribati
KM|Comoros|Moroni|Comoran
KN|Saint Kitts and Nevis|Basseterre|Kittitian
KP|North Korea|Pyongyang|North Korean|DPRK
KR|South Korea;Republic of Korea|Seoul|South Korean|Blue House
KW|Kuwait|Kuwait City|Kuwaiti
KY|Cayman Islands|George Town
KZ|Kazakhstan|Astana|Kazakh;Kazakhstani
LA|Lao People's Democratic Republic;Laos|Vientiane|Laotian
LB|Lebanon|Beirut|Lebanese
LC|Saint Lucia|Castries|Saint Lucian
LI|Liechtenstein|Vaduz|Liechtensteiner
LK|Sri Lanka|Colombo|Sri Lankan
LR|Liberia|Monrovia|Liberian
LS|Lesotho|Maseru|Basotho
LT|Lithuania|Vilnius|Lithuanian
LU|Luxembourg||Luxembourger
LV|Latvia|Riga|Latvian
LY|Libya|Tripoli|Libyan
MA|Morocco|Rabat|Moroccan
MC|Monaco||Monegasque
MD|Moldova|Chișinău|Moldovan
ME|Montenegro|Podgorica|Montenegrin
MG|Madagascar|Antananarivo|Malagasy
MH|Marshall Islands|Majuro|Marshallese
MK|North Macedonia|Skopje|Macedonian
ML|Mali|Bamako|Malian
MM|Myanmar|Naypyidaw|Burmese|Burma
MN|Mongolia|Ulaanbaatar|Mongolian
MO|Macao
MR|Mauritania|Nouakchott|Mauritanian
MS|Montserrat|Plymouth
MT|Malta|Valletta|Maltese
MU|Mauritius|Port Louis|Mauritian
MV|Maldives|Malé|Maldivian
MW|Malawi|Lilongwe|Malawian
MX|Mexico|Mexico City|Mexican
MY|Malaysia|Kuala Lumpur|Malaysian
MZ|Mozambique|Maputo|Mozambican
NA|Namibia|Windhoek|Namibian
NC|New Caledonia|Nouméa
NE|Niger|Niamey|Nigerien
NG|Nigeria|Abuja|Nigerian
NI|Nicaragua|Managua|Nicaraguan
NL|Netherlands|Amsterdam|Dutch|The Hague
NO|Norway|Oslo|Norwegian
NP|Nepal|Kathmandu|Nepali;Nepalese
NR|Nauru|Yaren|Nauruan
NU|Niue|Alofi
NZ|New Zealand|Wellington|New Zealander
OM|Oman|Muscat|Omani
PA|Panama|Panama City|Panamanian
PE|Peru|Lima|Peruvian
PG|Papua New Guinea|Port Moresby|Papua New Guinean
PH|Philippines|Manila|Philippine;Filipino
PK|Pakistan|Islamabad|Pakistani
PL|Poland|Warsaw|Polish;Pole
PR|Puerto Rico|San Juan|Puerto Rican
PS|State of Palestine;Palestine|Ramallah|Palestinian
PT|Portugal|Lisbon|Portuguese
PW|Palau|Ngerulmud|Palauan
PY|Paraguay|Asunción|Paraguayan
QA|Qatar|Doha|Qatari
RO|Romania|Bucharest|Romanian
RS|Serbia|Belgrade|Serbian
RU|Russian Federation;Russia|Moscow|Russian|Kremlin
RW|Rwanda|Kigali|Rwandan
SA|Saudi Arabia|Riyadh|Saudi
SB|Solomon Islands|Honiara|Solomon Islander
SC|Seychelles|Victoria|Seychellois
SD|Sudan|Khartoum|Sudanese
SE|Sweden|Stockholm|Swedish;Swede
SG|Singapore||Singaporean
SH|Saint Helena|Jamestown
SI|Slovenia|Ljubljana|Slovenian
SK|Slovakia|Bratislava|Slovakian
SL|Sierra Leone|Freetown|Sierra Leonean
SM|San Marino|City of San Marino|Sammarinese
SN|Senegal|Dakar|Senegalese
SO|Somalia|Mogadishu|Somali
SR|Suriname|Paramaribo|Surinamese
SS|South Sudan|Juba|South Sudanese
ST|Sao Tome and Principe|São Tomé|Sao Tomean
SV|El Salvador|San Salvador|Salvadoran
SY|Syrian Arab Republic;Syria|Damascus|Syrian
SZ|Eswatini|Mbabane|Swazi|Swaziland
TC|Turks and Caicos Islands|Cockburn Town
TD|Chad|N'Djamena|Chadian
TG|Togo|Lomé|Togolese
TH|Thailand|Bangkok|Thai
TJ|Tajikistan|Dushanbe|Tajik
TK|Tokelau|Fakaofo
TL|Timor-Leste;East Timor|Dili|East Timorese
TM|Turkmenistan|Ashgabat|Turkmen
TN|Tunisia|Tunis|Tunisian
TO|Tonga|Nuku'alofa|Tongan
TR|Türkiye;Turkey|Ankara|Turkish;Turk|Turkiye
TT|Trinidad and Tobago|Port of Spain|Trinidadian|Trinidad
TV|Tuvalu|Funafuti|Tuvaluan
TW|Taiwan|Taipei|Taiwanese
TZ|United Republic of Tanzania;Tanzania|Dodoma|Tanzanian|Dar es Salaam
UA|Ukraine|Kyiv|Ukrainian|Kiev
UG|Uganda|Kampala|Ugandan
US|United States of America;United States;USA;U.S.A.;US;U.S.||American|White House;Washington;Pentagon;State Department
UY|Uruguay|Montevideo|Uruguayan
UZ|Uzbekistan|Tashkent|Uzbek
VA|Vatican City||Vatican|Holy See;Vatican
VC|Saint Vincent and the Grenadines|Kingstown||Saint Vincent
VE|Venezuela|Caracas|Venezuelan
VG|British Virgin Islands|Road Town
VN|Vietnam|Hanoi|Vietnamese
VU|Vanuatu|Port Vila|Ni-Vanuatu
WS|Samoa|Apia|Samoan
XK|Kosovo|Pristina|Kosovar
YE|Yemen|Sana'a|Yemeni
ZA|South Africa|Pretoria|South African
ZM|Zambia|Lusaka|Zambian
ZW|Zimbabwe|Harare|Zimbabwean
`;
