/** What every path of the API begins with. Controllers write `@Controller(`${API}/negotiations`)`. */
export const API = 'api/v1';
