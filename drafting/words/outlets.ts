/** The outlet that was told: "told NBC News". */
export const TOLD_OUTLET =
  /\b(?:told|tells|to|with)\s+((?:the\s+)?(?:[\p{Lu}][\p{L}&'-]*\s)*(?:News|Times|Post|Wire|Radio|TV|Television|Journal|Herald|Tribune|Gazette|Daily|Agency|Guardian|Telegraph|Reuters|AP|AFP|BBC|CNN|DPA|Interfax|TASS|Bloomberg))(?![\p{L}])/u;

/** The outlet or platform where it was written: "wrote on Truth Social". */
export const WRITTEN_ON =
  /\b(?:wrote|posted|said|says)\s(?:in a post\s)?on\s(Truth Social|X|Twitter|Telegram|Facebook|Bluesky|social media)(?![\p{L}])/u;
