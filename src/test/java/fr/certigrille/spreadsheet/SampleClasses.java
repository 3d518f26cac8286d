package fr.certigrille.spreadsheet;

import fr.certigrille.evaluation.Candidate;
import fr.certigrille.evaluation.Commission;
import fr.certigrille.evaluation.Evaluation;
import fr.certigrille.evaluation.Outcome;
import fr.certigrille.evaluation.Outcome.Graded;
import fr.certigrille.evaluation.Outcome.Ungraded;
import fr.certigrille.evaluation.SchoolClass;
import fr.certigrille.grid.Grid;
import fr.certigrille.grid.GridCatalog;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;

/**
 * The sample classes of {@code input/}: fictional people, the same each time. {@code main} writes the workbooks anew into
 * the folder it is given.
 */
public final class SampleClasses {

    private static final Grid GRID = new GridCatalog().find("bts-sio-e5-2026").orElseThrow();
    private static final String ESTABLISHMENT = "Lycée Ada-Lovelace";
    private static final String ACADEMY = "Montferrand-les-Bains";

    private static final List<String> SISR_NAMES = List.of(
            "Abgrall Maëlle",
            "Aït-Ouarab Yanis",
            "Barthélemy Éloïse",
            "Çelik Emre",
            "Chassagne Loïc",
            "d’Arvor-Kerbiriou Gwenaël",
            "Da Silva Moreira Inês",
            "de La Brosse Côme",
            "Diarra Fatoumata",
            "Estève François-Xavier",
            "Fouquières Jeanne",
            "Guérin-Lacaze Zoé",
            "Hervouët Anaël",
            "Jóhannsdóttir Sigrún",
            "Kowalczyk Łucja",
            "L’Hermitte Noé",
            "Le Goffic Yann",
            "Maïga Aïssata",
            "Müller-Brandt Jürgen",
            "N’Diolé Kouamé",
            "Nguyễn Thị Ánh",
            "O’Sullivan Ciarán",
            "Pérouse Léonie",
            "Quéméneur Héloïse",
            "Rakotomavo Hery",
            "Saint-Aulaire Bérénice",
            "Thévenot Jean-Baptiste",
            "Ünal Çağla");
    private static final List<String> SLAM_NAMES = List.of(
            "Amrouche Lyès",
            "Béranger Océane",
            "Bouvier-Desmaisons Clément",
            "Castañeda Íñigo",
            "D’Almeida Prudence",
            "de Kermadec Tanguy",
            "Delaître Solène",
            "du Plessis-Morvan Aurore",
            "Fräulin Käthe",
            "Grandœil Hippolyte",
            "Huỳnh Bảo",
            "Iriarte Maïté",
            "Jean-Louis Stessy",
            "Kaboré Wendkuni",
            "L’Écuyer Agnès",
            "Le Bihan Nolwenn",
            "Mégret Ambroise",
            "Nædholm Bjørn",
            "Öztürk Şule",
            "Pâquet Désirée",
            "Rouësné Gaëtan",
            "Sévérac Cécilia",
            "Țăran Ștefania",
            "Vieil-Castel Ulysse",
            "Wójcik Zbigniew",
            "Ybarnégaray Xan");

    private static final List<String> OPENINGS = List.of(
            "Présentation structurée du parcours, dans le temps imparti.",
            "Le parcours est présenté avec aisance ; les réalisations sont bien situées dans leur contexte.",
            "Exposé clair, appuyé sur un portfolio à jour et facile à parcourir.",
            "Présentation un peu scolaire, mais les réalisations choisies sont pertinentes.",
            "Le plan est annoncé et suivi. Le vocabulaire professionnel est maîtrisé.",
            "Exposé hésitant au début, plus assuré ensuite ; le fil directeur reste lisible.");
    private static final List<String> EXCHANGES = List.of(
            "Les réponses sont précises et argumentées.",
            "L’échange confirme une bonne compréhension des choix techniques ; les limites sont reconnues avec honnêteté.",
            "Les questions sur la sauvegarde et la restauration ont reçu des réponses partielles.",
            "Bonne écoute. Le candidat sait reformuler une question et revenir sur une erreur.",
            "Les contraintes juridiques (RGPD, mentions légales) sont connues et illustrées d’exemples du stage.",
            "Les réponses restent descriptives : le pourquoi des choix est rarement donné.");
    private static final List<String> STRENGTHS = List.of(
            "La gestion du parc est rigoureuse, l’inventaire est tenu à jour et exploité.",
            "Les tickets sont suivis de bout en bout, avec des comptes rendus lisibles par un utilisateur.",
            "Le travail en mode projet est réel : planification, points réguliers, analyse des écarts.",
            "La veille est organisée et nourrit les réalisations présentées.",
            "La mise à disposition du service a été accompagnée d’une documentation et d’une formation des utilisateurs.");
    private static final List<String> ADVICE = List.of(
            "Il reste à mieux justifier les choix d’outils.",
            "Il faudra approfondir la continuité de service.",
            "La communication écrite gagnerait à être plus concise.",
            "Un effort est attendu sur la formalisation des tests d’acceptation.",
            "Continuer à enrichir l’identité professionnelle en ligne.");

    private SampleClasses() {}

    /** A sample class. */
    public record Sample(
            String file, SchoolClass schoolClass, List<Commission> commissions, List<Evaluation> evaluations) {}

    public static void main(String[] folder) throws IOException {
        for (Sample sample : all()) {
            ClassWorkbook.write(sample, Path.of(folder[0]).resolve(sample.file()));
        }
    }

    /** The sample classes. */
    public static List<Sample> all() {
        List<Commission> sisr = List.of(
                new Commission("C101", "Mme Aurélie Fontanel", "M. Bertrand Osmont (Réseaux du Plateau)"),
                new Commission("C102", "M. Idriss Belkacemi", "Mme Claire Dúbravka (Hébergis)"));
        List<Commission> slam = List.of(
                new Commission("C201", "Mme Violaine Perrault-Kahn", "M. Étienne Jolivet (Atelier Octet)"),
                new Commission("C202", "M. Philippe N’Gouan", "Mme Sarah Lindqvist (Coopérative Logis)"));
        return List.of(
                sample("SISR", "PONCTUELLE", "02260100", SISR_NAMES, sisr, LocalDate.of(2026, 5, 18)),
                sample("SLAM", "CCF", "02260200", SLAM_NAMES, slam, LocalDate.of(2026, 6, 1)));
    }

    private static Sample sample(
            String option,
            String form,
            String prefix,
            List<String> names,
            List<Commission> commissions,
            LocalDate first) {
        SchoolClass schoolClass = new SchoolClass(ESTABLISHMENT, ACADEMY, GRID.session(), GRID.id(), "SIO2-" + option);
        List<Evaluation> evaluations = new ArrayList<>();
        for (int i = 0; i < names.size(); i++) {
            Commission commission = commissions.get(i * commissions.size() / names.size());
            Candidate candidate = candidate(prefix, i, names.get(i), option);
            evaluations.add(new Made(new Random(2026L * 1000 + prefix.hashCode() + i), i)
                    .evaluation(candidate, form, commission, first.plusDays(i / 8)));
        }
        return new Sample("SIO2-" + option + ".xlsx", schoolClass, commissions, evaluations);
    }

    private static Candidate candidate(String prefix, int index, String name, String option) {
        int space = name.lastIndexOf(' ');
        return new Candidate(
                prefix + String.format("%02d", index + 1), name.substring(0, space), name.substring(space + 1), option);
    }

    /** Makes one evaluation whose mark and words fit its levels. */
    private record Made(Random random, int index) {

        private static final List<String> EVALUATED = List.of("NM", "MP", "BM", "EM");

        private Evaluation evaluation(Candidate candidate, String form, Commission commission, LocalDate date) {
            if (index == 11 || index == 19) {
                return new Evaluation(
                        candidate, form, commission, null, Map.of(), Set.of(), Ungraded.ABSENT, List.of("", ""), "");
            }
            double ability = Math.min(3, Math.max(0.3, 1.9 + random.nextGaussian() * 0.7));
            Map<String, String> levels = levels(ability);
            Set<String> penalties = penalties();
            Outcome outcome = new Graded(mark(levels));
            List<String> observations = List.of(pick(OPENINGS), pick(EXCHANGES));
            return new Evaluation(
                    candidate, form, commission, date, levels, penalties, outcome, observations, appreciation(levels));
        }

        private Map<String, String> levels(double ability) {
            Map<String, String> levels = new LinkedHashMap<>();
            for (String code : GRID.assessedCodes()) {
                int level = (int) Math.round(Math.min(3, Math.max(0, ability + random.nextGaussian() * 0.5)));
                levels.put(code, EVALUATED.get(level));
            }
            if (index % 9 == 4) {
                levels.put("C3", "NE");
            }
            return levels;
        }

        private Set<String> penalties() {
            if (index == 6) {
                return Set.of("SYNTHESE");
            }
            return index == 15 ? Set.of("PORTFOLIO") : Set.of();
        }

        private BigDecimal mark(Map<String, String> levels) {
            double mean = levels.values().stream()
                    .mapToInt(level -> Math.max(0, EVALUATED.indexOf(level)))
                    .average()
                    .orElse(0);
            long halves = Math.round((4 + mean * 5 + random.nextGaussian() * 0.6) * 2);
            return BigDecimal.valueOf(Math.min(40, Math.max(2, halves))).divide(BigDecimal.valueOf(2));
        }

        private String appreciation(Map<String, String> levels) {
            StringBuilder text = new StringBuilder(pick(STRENGTHS));
            for (int more = random.nextInt(3); more > 0; more--) {
                text.append(' ').append(pick(STRENGTHS));
            }
            if (levels.containsValue("NE")) {
                text.append(
                        "\nLa compétence « Développer la présence en ligne de l’organisation » n’est mobilisée par aucune "
                                + "des réalisations présentées : elle n’a pas pu être évaluée.");
            }
            if (index % 13 == 7) {
                OPENINGS.forEach(sentence -> text.append(' ').append(sentence));
                EXCHANGES.forEach(sentence -> text.append(' ').append(sentence));
            }
            return text.append('\n').append(pick(ADVICE)).toString();
        }

        private String pick(List<String> sentences) {
            return sentences.get(random.nextInt(sentences.size()));
        }
    }
}
