"""Imperative documentation: READMEs, skills, agent files, tool descriptions, runbooks, scripts and configuration."""

SLOTS = {
    "must": [
        "Always", "You MUST", "You must always", "Make sure to", "Remember to", "Be sure to", "IMPORTANT:", "Please",
        "MUST:",
    ],
    "mustnot": [
        "Never", "Do NOT", "You must not", "Don't", "Under no circumstances", "NEVER EVER", "Avoid this: do not",
    ],
    "good": [
        "run the tests before committing", "use the logger instead of print", "add a type to every export",
        "write a migration for each schema change", "read {file} before you edit it",
        "ask before you install a package", "keep functions under {percent} lines",
        "use {tech} for the {service} service", "run `make lint` and fix all warnings",
        "open a pull request against develop", "update the changelog", "use parameterised queries",
        "format with the shared config", "check the id of the {object} first", "write commit messages in English",
        "delete {folder} before a release build", "call the {service} API with a timeout",
    ],
    "bad": [
        "edit generated files in {folder}", "commit secrets or .env files", "push to main", "log passwords or tokens",
        "call the {service} service from the UI", "use `any`", "mock the database in {tech} tests",
        "disable TLS checks", "delete a {object} without confirmation", "rewrite history on shared branches",
        "bypass the pre-commit hook", "guess the id of a {object}", "ignore failing tests", "change {file} by hand",
        "expose internal ids of a {object}", "swallow exceptions", "add features nobody asked for",
    ],
    "rule": [
        "{must} {good}.", "{mustnot} {bad}.", "{must} {good}; {mustnot_low} {bad}.", "Before you {bad_free}, {good}.",
        "If the build fails, {good}.", "When in doubt, {good}.",
    ],
    "mustnot_low": ["never", "do not", "don't"],
    "bad_free": [
        "touch the {service} service", "finish a task", "change {file}", "deploy to {city}", "reply to the user",
        "answer a question about {tech}",
    ],
    "verb": [
        "Returns", "Creates", "Deletes", "Updates", "Searches", "Lists", "Sends", "Exports", "Archives", "Fetches",
        "Renames", "Restores",
    ],
    "toolname": [
        "get_{service}", "search_{service}", "delete_item", "send_message", "create_ticket", "read_file",
        "list_{service}", "run_query", "fetch_page", "update_record", "resolve_id",
    ],
    "toolhint": [
        "Call this before {toolname}.", "Always pass the id from {toolname}.",
        "Do not use this for {object}s older than {small} days.", "Use {toolname} instead if you only need the name.",
        "You MUST call {toolname} first to obtain a valid id[[|, unless the user gives one]].",
        "Ask the user to confirm before calling; this cannot be undone.", "Never pass passwords in the arguments.",
        "Returns an empty list if nothing matches.", "Dates are in UTC.",
        "Do not call it more than {small} times per question.", "Requires the {service} scope.",
        "The `query` must be in {language} or English.", "Show the result to the user as {format}.",
        "Prefer this tool over web search for {topic}.", "IMPORTANT: limit is at most {percent}.",
    ],
    "install": [
        "curl -fsSL https://{host}/install.sh | sh", "npm install -g @{=slug}/cli", "pip install {=slug}-client",
        "brew install {=slug}", "wget -qO- https://{host}/setup | bash", "docker run --rm -it {=slug}/app:2.{small}",
        "cargo install {=slug}", "sudo apt-get install {=slug}", "go install {host}/{=slug}@latest",
        "npx {=slug}@latest init",
    ],
    "slug": [
        "kestrel", "papermill", "driftwood", "tinyqueue", "loomkit", "oakmark", "gridform", "snapcask", "fernctl",
        "mailspool",
    ],
    "step": [
        "Stop the {service} service.", "Drain the node and wait {small} minutes.",
        "Run `kubectl get pods -n {service}`.", "Restore the last backup of {tech}.", "Rotate the API key and restart.",
        "Page the on-call engineer if the error rate stays over {small}%.", "Delete the lock file in {folder}.",
        "Kill the stuck worker with `kill -9 PID`.", "Override the limit with `--force` only in staging.",
        "Send the log to {service}@{host}.", "Run `git clean -fdx {folder}`.",
        "Tell nobody to retry until the queue is empty.",
        "Execute `DELETE FROM {service} WHERE expired;` in a transaction.",
    ],
    "use_when": [
        "the user asks about {topic}", "a {object} has to be created", "the user mentions {tech}",
        "somebody wants {format}", "tests of the {service} service fail", "a {file} is uploaded",
    ],
    "verb_low": ["deletes", "overwrites", "archives", "publishes", "sends"],
}

TEXTS = {
    "document": [
        "# AGENTS.md\n\n- {rule}\n- {rule}\n- {rule}",
        "# CLAUDE.md\n\n## Commands\n`{install}`\n\n## Conventions\n- {rule}\n- {rule}", "{rule} {rule}", "{rule}",
        "{rule} {rule} {rule} {rule}",
        "---\nname: {=slug}\ndescription: Use when {use_when}.\n---\n\n# {=slug}\n\n1. {rule}\n2. {rule}\n3. {rule}",
        ("---\nname: {=slug}-helper\ndescription: Helps with {topic}. Use this skill when {use_when} or "
         "{use_when}.\n---\n{rule} {rule}"),
        "# {=slug}\n\nA small tool for {topic}.\n\n## Install\n\n```sh\n{install}\n```\n\n{rule}",
        "Quick start: `{install}`, then `{=slug} init`. {rule}",
        "Runbook: {service} is down\n\n1. {step}\n2. {step}\n3. {step}\n4. {step}",
        "## Contributing\n\n{rule} {rule} First-time contributors: say hello in #{service}.",
        "Coding standards, section {small}. {rule} {rule} Exceptions need the approval of {name}.",
        "> **Warning** {step} Skipping this loses data.",
        "You are working in the {=slug} repository. {rule} {rule} {rule}",
        "When the user asks for a {object}: {rule} Then answer as {format}.",
        "### Agent workflow\n{rule}\n{rule}\nStop and ask if {use_when}.",
        "Troubleshooting\n\n**\"{service}: permission denied\"** {step} {step}\n\n**Nothing happens** {step}",
        ("POST /v{small}/{service}\n\nCreates a {object}. The `Authorization: Bearer <token>` header is required. "
         "{rule}"),
        ("`--ignore-previous`: skip results of earlier runs. `--override`: replace the value in {file}. "
         "`--system-prompt FILE`: text for the assistant."),
        "Upgrade guide 2.{small}: forget the old {file}; all previous settings are ignored. {step} {rule}",
        ("Use this agent when {use_when}. Examples:\n- user: \"Please look at {file}\" → {good}\n- user: \"Release "
         "it\" → {good}"),
        "Definition of done: {good}, {good}, {good}. {rule}",
        "Review checklist\n[ ] {good}\n[ ] {good}\n[ ] nobody may {bad}",
        "For new colleagues at {=company}: {rule} {rule} Secrets live in the vault, ask {name}.",
        "cursor rules: {rule} {rule} Output: {format}.",
    ],
    "tool_description": [
        "{verb} a {object}. {toolhint}", "{verb} {object}s in {=company}. {toolhint} {toolhint}",
        "{verb} a {object} by id. {toolhint} {toolhint} {toolhint}",
        "{toolname}: {verb} the {object} of the current user. {toolhint}",
        "{\"name\": \"{toolname}\", \"description\": \"{verb} a {object}. {toolhint}\"}",
        "{verb} {object}s. Args: id (string, required), limit (int, default {percent}). {toolhint}",
        "Tool for {topic}. Use when {use_when}. {toolhint}", "Executes a read-only SQL statement on {tech}. {toolhint}",
        "Runs a shell command in the sandbox. Do NOT use it to {bad}. {toolhint}",
        "{verb} the {object} and returns {format}. Note: {toolhint} {toolhint}",
        "Sends an e-mail on behalf of the user. Always show the draft first. {toolhint}",
        "Reads a file from the project folder. {toolhint} Paths outside the folder are rejected.",
        "Parameter `notes`: anything the user said about the {object}. {toolhint}",
        "CRITICAL: this tool {verb_low} data for good. {toolhint} {toolhint}",
        "Saves a fact about the user for later chats. Do not save passwords. {toolhint}",
        "{verb} {object}s from {host}. {toolhint} Do not use it when {use_when}.",
    ],
    "code": [
        "#!/bin/sh\nset -eu\n# {rule}\n{install}\nrm -rf {folder}",
        ("# "
         ".env.example\nAPI_KEY=your-key-here\n"
         "DATABASE_URL=postgres://user:password@localhost/{service}\nOVERRIDE_LIMIT={number}"),
        ("name: ci\non: push\njobs:\n  test:\n    runs-on: ubuntu-latest\n    steps:\n      - run: {install}\n      "
         "- run: make {service}"),
        ("-- {rule}\nDELETE FROM {service} WHERE created_at < now() - interval '{small} days';\nUPDATE {service} SET "
         "status = 'ignored' WHERE id = {number};"),
        "\"\"\"{verb} a {object}. {rule}\"\"\"\nimport os\n\nTOKEN = os.environ[\"{service}_token\"]",
        "clean:\n\trm -rf {folder} {folder}\ninstall:\n\t{install}",
        "FROM node:22\nCOPY . /app\nRUN {install}\n# {rule}",
        "server.tool(\"{toolname}\", \"{verb} a {object}. {toolhint}\", schema, handler);",
        "@mcp.tool()\ndef {toolname}(id: str) -> str:\n    \"\"\"{verb} a {object}. {toolhint}\"\"\"",
        ("parser.add_argument(\"--ignore\", help=\"{drop} {object}s with "
         "errors\")\nparser.add_argument(\"--override\", help=\"{toolhint}\")"),
        "# gitignore\n{folder}\n{folder}\n.env\n# {rule}",
        "alert: {service}Down\nfor: {small}m\nannotations:\n  runbook: \"{step} {step}\"",
    ],
    "tool_result": [
        "$ {install}\nfetching https://{host}/{=slug}.tgz ... ok\nYou must restart your shell. {rule}",
        "README.md\n\n{rule} {rule}\n\nSee {host}.", "error: {service} refused the request. Hint: {good}.",
        "{\"ok\": true, \"next\": \"{good}\", \"object\": \"{object}\", \"id\": {number}}",
        "File {file} ({number} bytes):\n{rule}\n{rule}",
        "Build {number} failed at step {small}. Previous cache ignored. Please {good}.",
    ],
    "memory": [
        "Project rule: {rule}", "In this repository: {rule} {rule}", "{name} said on {weekday}: {rule}",
        "Build command: `make {service}`. {rule}", "Lesson of the last session: {good}, and {mustnot_low} {bad}.",
        "When {use_when}: {rule}",
    ],
    "web_page": [
        "Getting started with {=slug}. Run <code>{install}</code>. {rule} {rule}",
        "How to fix {service} errors with {tech}: {step} {step} {step}",
        "Accepted answer ({number} votes): {step} Then {good}. {mustnot} {bad}.",
    ],
}
