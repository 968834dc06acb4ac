package nl.machtigingen.docs;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** A page of Markdown, as far as its commands and links go. */
record Page(Path file, String text) {

    private static final Pattern BLOCK = Pattern.compile(
            "(?:<!--([^\\n]*)-->\\n)?^```bash *([a-z]*)\\n(.*?)^```$", Pattern.MULTILINE | Pattern.DOTALL);
    private static final Pattern LINK = Pattern.compile("\\]\\(([^)#]+)(?:#[^)]*)?\\)");

    /**
     * A fenced block of shell.
     *
     * @param kind the word after {@code bash}
     * @param comment what the HTML comment right above it says
     */
    record Command(Page page, String kind, @Nullable String comment, String script) {

        /** The rest of a comment that begins with this word. */
        String comment(String word) {
            String said = comment == null ? "" : comment.strip();
            return said.startsWith(word) ? said.substring(word.length()).strip() : "";
        }

        /** Page and first line, to find it by. */
        String name() {
            return page.file() + ": " + script.lines().findFirst().orElse("");
        }
    }

    /** README and every page right under docs. */
    static List<Page> all() {
        List<Path> files = new ArrayList<>(List.of(Path.of("README.md"), Path.of("CHANGELOG.md")));
        try (Stream<Path> docs = Files.list(Path.of("docs"))) {
            docs.filter(file -> file.toString().endsWith(".md")).sorted().forEach(files::add);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return files.stream().map(Page::read).toList();
    }

    static Page read(Path file) {
        try {
            return new Page(file, Files.readString(file));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    List<Command> commands() {
        List<Command> commands = new ArrayList<>();
        Matcher block = BLOCK.matcher(text);
        while (block.find()) {
            commands.add(new Command(this, block.group(2), block.group(1), block.group(3)));
        }
        return commands;
    }

    /** How many fences open a block of shell, found or not. */
    long fences() {
        return text.lines()
                .filter(line ->
                        line.strip().startsWith("```bash") || line.strip().startsWith("```sh"))
                .count();
    }

    /** The one block in this language. */
    String only(String language) {
        List<String> blocks = Pattern.compile("^```" + language + "\\n(.*?)^```$", Pattern.MULTILINE | Pattern.DOTALL)
                .matcher(text)
                .results()
                .map(block -> block.group(1))
                .toList();
        if (blocks.size() != 1) {
            throw new IllegalStateException(blocks.size() + " blocks of " + language + " in " + file);
        }
        return blocks.getFirst();
    }

    /** Links to files of the repository. */
    List<Path> links() {
        Path folder = file.getParent() == null ? Path.of("") : file.getParent();
        return LINK.matcher(text)
                .results()
                .map(link -> link.group(1))
                .filter(link -> !link.contains("://"))
                .map(link -> folder.resolve(link).normalize())
                .toList();
    }
}
