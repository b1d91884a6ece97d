import type { Link } from './link.ts'
import type { Framed, NotificationMessage, RequestMessage, ResponseMessage } from './message.ts'
import type { Sent } from './to-upstream.ts'

/** Which upstream server gets what the client sends. */
export type Router = {
  request(sent: Sent<RequestMessage>, respond: (answer: Framed) => Promise<void>): Promise<void>
  notification(sent: Sent<NotificationMessage>): Promise<void>
  answer(sent: Sent<ResponseMessage>): Promise<void>
}

/** With one server everything is for it, under the names it has itself. */
export function routeToOne({ request, notification, answer }: Link): Router {
  return { request, notification, answer }
}
