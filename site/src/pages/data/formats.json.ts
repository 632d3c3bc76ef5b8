import { know } from '../../library.ts';

export const GET = async () => new Response(JSON.stringify(await know('formats')));
