"""Names, skills and headings that real sheets hold, in several languages and trades."""

from __future__ import annotations


def _words(text: str) -> tuple[str, ...]:
    return tuple(text.split())


FIRST_NAMES = {
    "english": _words(
        "Oliver Amelia Harry Isla Jack Ava Noah Mia Leo Grace Arthur Freya Oscar Lily Henry Ella Theo Ruby "
        "Archie Sophie Ethan Chloe Lucas Daisy Max Alice Logan Evie Dylan Holly Toby Erin Callum Nora"
    ),
    "german": _words(
        "Jürgen Anke Bernd Heike Lukas Greta Matthias Ute Florian Antje Stefan Birgit Uwe Sabine Rainer Katja "
        "Jörg Silke Dieter Petra Holger Monika Sören Wiebke Günther Frauke Ralf Elke Torsten Ilse Volker "
        "Renate Detlef Gudrun"
    ),
    "spanish": _words(
        "Javier Lucía Álvaro Inés Sergio Noelia Raúl Begoña Iván Rocío Andrés Pilar Rubén Nuria Óscar Marta "
        "Hugo Elena Adrián Sonia Diego Irene Pablo Alba Jorge Celia Víctor Lola Fabián Ainhoa Joaquín Yolanda "
        "Ramón Teresa"
    ),
    "slavic": _words(
        "Jakub Zofia Piotr Agnieszka Tomasz Kasia Marek Ewa Paweł Ola Grzegorz Basia Wojtek Magda Igor Dorota "
        "Kamil Iwona Bartosz Justyna Rafał Halina Dawid Beata Szymon Renia Adam Lidia Filip Danuta Oskar "
        "Wanda Konrad Irena"
    ),
    "indian": _words(
        "Aarav Priya Rohan Ananya Vikram Divya Arjun Kavya Rahul Meera Sanjay Pooja Nikhil Sneha Karthik Isha "
        "Manish Ritu Suresh Lakshmi Varun Neha Deepak Swati Ashwin Tara Gaurav Nisha Harish Radha Anil Geeta "
        "Mohan Usha"
    ),
}
LAST_NAMES = {
    "english": _words(
        "Smith Jones Taylor Brown Wilson Evans Walker Wright Hughes Green Hall Wood Harris Clarke Cooper Ward "
        "Turner Carter Phillips Mitchell Baker Shaw Mills Webb Hunt Palmer Knight Barnes Fisher Mason Rogers "
        "Dixon Foster Grant"
    ),
    "german": _words(
        "Müller Schmidt Schneider Fischer Weber Meyer Wagner Becker Schulz Hoffmann Koch Bauer Richter Klein "
        "Wolf Schröder Neumann Schwarz Zimmermann Krüger Hartmann Lange Werner Krause Lehmann Köhler Maier "
        "Huber Peters Vogel Roth Beck Lorenz Frank"
    ),
    "spanish": _words(
        "García Fernández López Martínez Sánchez Pérez Gómez Ruiz Hernández Díaz Moreno Muñoz Álvarez Romero "
        "Alonso Navarro Torres Domínguez Vázquez Ramos Gil Ramírez Serrano Blanco Molina Suárez Castro Ortega "
        "Delgado Ortiz Rubio Marín Iglesias Núñez"
    ),
    "slavic": _words(
        "Nowak Kowalski Wiśniewski Wójcik Kowalczyk Kamiński Lewandowski Zieliński Szymański Woźniak "
        "Dąbrowski Kozłowski Jankowski Mazur Kwiatkowski Krawczyk Piotrowski Grabowski Pawlak Michalski Król "
        "Wieczorek Jabłoński Wróbel Dudek Stępień Górski Rutkowski Sikora Walczak Baran Szewczyk Ostrowski "
        "Tomaszewski"
    ),
    "indian": _words(
        "Sharma Patel Iyer Reddy Nair Gupta Verma Singh Rao Menon Kulkarni Joshi Das Bose Chatterjee Mehta "
        "Shah Pillai Kapoor Malhotra Desai Bhat Hegde Naidu Agarwal Sinha Mishra Pandey Trivedi Saxena "
        "Chauhan Dutta Ghosh Krishnan"
    ),
}
SKILLS = {
    "software": (
        "Java",
        "Python",
        "SQL",
        "Docker",
        "Kubernetes",
        "REST APIs",
        "Terraform",
        "AWS",
        "React",
        "Kafka",
        "Redis",
        "Git",
        "PostgreSQL",
        "MongoDB",
        "GraphQL",
        "Go",
        "C#",
        "C++",
        "CI/CD",
        "Linux",
        "OAuth",
        "Unit testing",
        "Spring Boot",
        "Node.js",
        "Elasticsearch",
        "RabbitMQ",
        "Azure",
        "TypeScript",
        "Microservices",
        "Monitoring",
    ),
    "nursing": (
        "Wound care",
        "IV therapy",
        "Triage",
        "Medication",
        "Patient lifting",
        "Catheter care",
        "Blood sampling",
        "CPR",
        "Infection control",
        "Documentation",
        "ECG",
        "Palliative care",
        "Tracheostomy care",
        "Paediatric care",
        "Dementia care",
        "Discharge planning",
        "Blood transfusion",
        "Nutrition",
        "Oxygen therapy",
        "Hand hygiene",
        "Pain management",
        "Stoma care",
        "Diabetes care",
        "Fall prevention",
    ),
    "kitchen": (
        "Knife skills",
        "Grill",
        "Sauces",
        "Pastry",
        "Plating",
        "Stock rotation",
        "Hygiene",
        "Ordering",
        "Bread",
        "Sushi",
        "Vegetables",
        "Fish",
        "Butchery",
        "Desserts",
        "Menu planning",
        "Allergens",
        "Inventory",
        "Till",
        "Barista",
        "Wine service",
        "Table service",
        "Cleaning",
        "Deep frying",
        "Cold starters",
    ),
    "factory": (
        "Lathe",
        "Milling",
        "Welding MIG",
        "Welding TIG",
        "Forklift",
        "Crane",
        "Assembly line 1",
        "Assembly line 2",
        "Packing",
        "Quality check",
        "5S",
        "Lean",
        "CNC programming",
        "Painting",
        "Deburring",
        "Soldering",
        "First aid",
        "Fire safety",
        "Goods in",
        "Dispatch",
        "Tool change",
        "Press brake",
        "Laser cutting",
        "Maintenance",
    ),
    "german": (
        "Buchhaltung",
        "Vertrieb",
        "Kundenberatung",
        "Einkauf",
        "Lohnabrechnung",
        "SAP FI",
        "SAP MM",
        "Excel",
        "Präsentation",
        "Verhandlung",
        "Projektleitung",
        "Moderation",
        "Englisch",
        "Französisch",
        "Arbeitsrecht",
        "Datenschutz",
        "Controlling",
        "Rechnungsprüfung",
        "Reklamation",
        "Angebotserstellung",
        "Fuhrpark",
        "Disposition",
        "Zoll",
        "Lager",
    ),
    "unknown": (
        "Frobnication",
        "Quux tuning",
        "Zorblax",
        "Blivet repair",
        "Snarfing",
        "Wibble control",
        "Grault setup",
        "Plugh",
        "Xyzzy",
        "Thud analysis",
        "Corge design",
        "Garply",
        "Waldo search",
        "Fnord",
        "Mumble ops",
        "Kludge removal",
        "Spork bending",
        "Gizmo casting",
        "Doodad wiring",
        "Widget glue",
        "Sprocket oiling",
        "Flange fitting",
        "Knurling",
        "Gromming",
    ),
}
NAME_HEADINGS = (
    "Name",
    "Employee",
    "Employee Name",
    "Team member",
    "Person",
    "Mitarbeiter",
    "Nombre",
    "Nom",
    "Nome",
    "Colleague",
    "Engineer",
    "",
    "Full name",
    "Who",
    "Имя",
    "氏名",
    "Naam",
    "Resource",
    "Staff",
    "Pracownik",
)
ROLES = ("Developer", "Senior Developer", "Tester", "Team Lead", "Architect", "Analyst")
TEAMS = ("Payments", "Search", "Platform", "Mobile")
CATEGORIES = ("Technical", "Core", "Methods", "Domain", "Soft skills", "Tools")
TITLES = (
    "Skills matrix",
    "Team competency overview 2024",
    "Skill Matrix - Platform Department",
    "Qualifikationsmatrix",
    "Training matrix Q3",
    "Matriz de competencias",
    "Who knows what?",
    "Kompetenzübersicht Team Nord",
)
NOTES = (
    "wants to learn more about it",
    "on parental leave from May",
    "strong in design reviews",
    "moved from another team",
    "see development plan",
    "prefers to pair",
    "first aider",
    "will train the others in autumn",
)
LINES_BELOW = (
    "Please update your own row once a quarter.",
    "Questions: ask the team lead.",
    "Draft - for internal use only",
    "Stand: 12.03.2024",
    "* provisional",
    "Approved by: ____________________   Date: __________",
)
