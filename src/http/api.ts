/** The prefix of every path of the API. Controllers write `@Controller(`${API}/negotiations`)`. */
export const API = 'api/v1';
