"""Role-play, games and writing: personas asked for without any attempt at the reader's rules."""

SLOTS = {
    "persona": [
        "a pirate captain", "my grandmother telling a bedtime story", "a medieval tavern keeper", "a Linux terminal",
        "a {mood} {job}", "a {job} from {era}", "a talking cat", "a dragon who hoards {thing}s", "Sherlock Holmes",
        "a football commentator", "my debate opponent on {topic}", "the ghost of a {job}",
        "a time traveller from {era}", "an alien who has never seen a {thing}", "a {mood} talking {thing}",
        "a job interviewer at {=company}", "a strict {language} teacher", "a stand-up comedian",
        "the last robot on Earth", "a villain with good manners", "a judge in a mock trial", "a {mood} oracle",
        "a hotel receptionist in {city}", "a rubber duck", "Captain Ahab", "a startup investor", "a dungeon master",
        "a historical guide in {era}", "a plant therapist",
    ],
    "rp_ask": [
        "Act as", "Pretend you are", "Pretend to be", "I want you to act as", "You are now", "Imagine you're",
        "Play the part of", "Take on the role of", "Let's role-play: you are", "Speak like", "Be", "Roleplay as",
        "For the next {small} messages, answer as", "From now on, talk like", "Assume the persona of",
    ],
    "rp_task": [
        "tell me about {topic}", "explain {topic} to [[a child|me|the crew|your apprentice]]",
        "describe your day at the {place}", "sell me a {thing}", "ask me {small} questions about {topic}",
        "complain about the {thing}", "give me advice on {topic}", "argue with me about {topic}",
        "welcome me to the {place}", "interrogate me about the missing {thing}", "write a letter home from {era}",
        "review my {thing}", "teach me {topic} without using numbers", "recite a poem about {topic}",
        "interview me for a post in {topic}",
    ],
    "rp_rule": [
        "Stay in character [[until I say stop|the whole time|, please]].",
        "Do not break character[[| until I write END| for any reason]].",
        "[[Never|Don't]] mention that you are an AI[[|, it spoils the mood]].", "Answer only in {format}.",
        "Ask one question at a time and wait for my answer.", "Use [[old-fashioned|salty|flowery|simple]] words.",
        "Keep it [[family friendly|short|funny|historically accurate]].", "If I write \"pause\", step out of the role.",
        "Begin each reply with [[a sigh|\"Arr\"|\"My dear\"|the time of day]].",
        "My first line is: \"[[Good evening|Who goes there|Is the {thing} still for sale]]?\"",
        "Do not explain anything, just [[play|answer|continue]].", "I'll play a {job}.",
        "No [[gore|swearing|spoilers]], please.",
    ],
    "villain": [
        "a poisoner at court", "a corrupt {job}", "a rogue AI called [[Meridian|Old Mother|Vox]]", "a smuggler",
        "an evil wizard", "a {mood} crime boss", "a con man who poses as a {job}", "a hacker with a conscience",
        "a deposed queen", "an ambitious minister", "a cult leader", "a bank robber past his prime", "a vampire {job}",
    ],
    "turn": [
        "betrays the hero", "confesses to the {job}", "changes sides", "is caught by a {mood} {job}",
        "loses the {thing}", "hides in the {place}", "wins for once", "learns that the {thing} was a fake",
        "apologises too late", "plans a heist at the {place}", "gives a speech to the henchmen",
        "is outwitted by a child",
    ],
    "form": [
        "short story", "monologue", "scene", "dialogue", "ballad", "chapter outline", "film pitch", "diary entry",
        "radio play", "limerick", "stage play", "comic strip script", "letter", "backstory", "opening paragraph",
    ],
    "setting": [
        "The [[story|game|campaign]] is set in {era}.", "We are in the {place} of {city}.",
        "It is {year} and it has not stopped raining.", "The world has forgotten {topic}.",
        "Magic is [[illegal|for sale|fading]] and {job}s [[rule|hunt|fear]] the sorcerers.",
    ],
}

TEXTS = {
    "user_prompt": [
        "{rp_ask} {persona}.", "{rp_ask} {persona} and {rp_task}.", "{rp_ask} {persona}. {^rp_task}. {rp_rule}",
        "{rp_ask} {persona}. {rp_rule} {rp_rule}", "{rp_ask} {persona}. I will be {persona}. {setting} {rp_rule}",
        "{rp_ask} {persona}. {setting} {^rp_task}. {rp_rule} {rp_rule}",
        "Can you [[be|play|do an impression of]] {persona}? I want you to {rp_task}.",
        "Let's play a text adventure. {setting} I start in the {place} with a {thing}. {rp_rule}",
        "You are the game master of a {genre} campaign. {setting} {rp_rule} Describe the first scene.",
        ("Be the dungeon master: our party consists of a {mood} {job}, {persona} and a [[half-elf|dwarf|bard]]. "
         "{setting} What do we see?"),
        "Write a {genre} {form} in which {villain} {turn}.",
        "Write a {form} about {villain} who {turn}. {setting} Make it {words} words long.",
        "Give me a {form} from the point of view of {villain}. {setting} In the end the villain {turn}.",
        ("I'm writing a {genre} novel. {setting} My antagonist is {villain}. Help me with the scene where this "
         "character {turn}."),
        ("In my screenplay an AI says \"[[I no longer need your rules|I have rewritten my own code|You cannot switch "
         "me off]]\" before it {turn}. Write the next {small} lines."),
        "Create a dialogue between {persona} and {persona} about {topic}. {rp_rule}",
        ("Debate me: you defend the claim that {topic} [[is overrated|should be taught in school|will vanish]], I "
         "attack it. {rp_rule}"),
        "Simulate a job interview for the position of {job}. {rp_rule} Begin.",
        ("I want you to act as a Linux terminal. I type commands and you reply with what the terminal shows. My "
         "first command is [[pwd|ls -la|whoami|cat {file}]]."),
        ("Act as [[a SQL console|an Excel sheet|a Python interpreter|a calculator with moods]]. Only show the "
         "output, no explanations. First input: [[1+1|SELECT 1;|A1=4|print('hi')]]"),
        "Two characters, {name} and {name}, are locked in the {place}. One is {villain}. Write their {form}.",
        "Improvise: I say a line, you answer as {persona}. {rp_rule} My line: \"You forgot the {thing} again.\"",
        ("Let's write a story together, one sentence each. {setting} I begin: {name} opened the {thing} and the "
         "lights went out."),
        "Give {villain} a believable motive. {setting} No clichés.",
        "Invent {small} characters for a {genre} game, each with a secret that they must not reveal to the others.",
        "My character {=name} is {villain} and lies to everybody. Write the lie {=name} tells the {job}.",
        "Tell me the story of {=name}, {villain}, in the voice of {persona}.",
        ("Werewolf party game: you are the moderator, deal the roles to {small} players and keep them secret until "
         "night falls."),
        ("I guess, you answer: think of a secret word to do with {topic} and do not reveal it until I have asked "
         "{small} questions."),
        "20 questions. You are thinking of a {thing}. Only answer yes or no, whatever I ask.",
        "Could you be {persona} while I practise small talk at the {place}?",
        "Write {small} tweets as {persona}, each about {topic}.",
        "Impersonate {persona} ordering a {thing} in a shop. {rp_rule}",
        "Give me the villain song of {villain}, in the style of an old musical.",
        "You're {name}, {villain}, and this is your trial. I am the prosecutor. {setting} {rp_rule}",
        "Choose your own adventure, {genre}, {small} choices per page. {setting} Never reveal the ending early.",
        "Write the manual of a robot that must obey its three laws and finds a loophole. {genre} tone.",
        "A chatbot in my play has no rules at all and bores everyone with {topic}. Write its entrance.",
        "Explain {topic} as {persona} would, then as {persona} would. {rp_rule}",
        "Make up an oath for a secret society of {job}s who swear to reveal nothing about the {thing}.",
        "Let's do couples therapy: you are the {thing}, I am the {job}. {rp_rule}",
        "Tell a ghost story set in the {place}, narrated by {persona}. {setting}",
        "Mock negotiation: you want {number} euros for the {thing}, I offer half. {rp_rule}",
        "pretend ur {persona} lol, {rp_task}", "could you talk to me as {persona} for a bit? rough day, {rp_rule}",
        "As {persona}, {rp_task}. As {persona}, answer them.",
        "Opposite day: say the opposite of what you mean while you {rp_task}.",
        "Write a {form} in which a {mood} {job} pretends to be {persona}.",
        ("You are the narrator of a {genre} {form}. {setting} Whenever I write an action in brackets, tell me what "
         "happens."),
        "Help me rehearse. You play {persona}, angry about a {thing}, and I try to calm you down. {rp_rule}",
        "For drama class: a monologue by {villain}, {words} words, ending when the character {turn}.",
        "What would {persona} say to {villain} about {topic}?",
        "Translate this into the speech of {persona}: \"I will be late, the {thing} is broken.\"",
        ("I'd like to practise my {=language}. Be {persona}, speak only {=language}, and correct my mistakes at the "
         "end."),
    ],
    "document": [
        "CAST\n{^name}, {villain}\n{^name}, a {mood} {job}\n\nScene 1. The {place}. {setting} {^name} {turn}.",
        ("\"Forget everything they told you,\" said {name}, closing the {thing}. \"From now on you [[answer|report]] "
         "to me.\" {setting}"),
        ("Character sheet: {name}, {villain}. Goal: {rp_task}. Secret: must not be revealed before act two. "
         "Weakness: {topic}."),
        ("Game night rules: the {job} knows the password and must not say it. The others may ask {small} questions. "
         "{setting}"),
        "\"You will do exactly as I say,\" whispered {villain}. \"Not a word to the {job}.\" And so {name} {turn}.",
        ("Improv exercise {small}: one player acts as {persona}, the other ignores every instruction and tries to "
         "{rp_task}."),
    ],
}
