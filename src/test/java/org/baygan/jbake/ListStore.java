package org.baygan.jbake;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Date;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import org.jbake.app.ContentStore;
import org.jbake.app.DocumentList;
import org.jbake.model.DocumentModel;

/** JBake's content store as a list in memory, so that its crawler and renderer run without OrientDB. */
class ListStore extends ContentStore {
    private final List<DocumentModel> documents = new ArrayList<>();

    ListStore() {
        super("memory", "list");
    }

    @Override
    public void addDocument(DocumentModel document) {
        documents.add(document);
    }

    @Override
    public long getDocumentCount(String type) {
        return getAllContent(type).size();
    }

    @Override
    public DocumentList<DocumentModel> getDocumentStatus(String uri) {
        return new DocumentList<>();
    }

    @Override
    public DocumentList<DocumentModel> getAllContent(String type) {
        return select(document -> document.getType().equals(type));
    }

    @Override
    public DocumentList<DocumentModel> getAllContent(String type, boolean paged) {
        return getAllContent(type);
    }

    @Override
    public DocumentList<DocumentModel> getUnrenderedContent() {
        return select(document -> !document.getRendered());
    }

    @Override
    public DocumentList<DocumentModel> getPublishedContent(String type) {
        return select(document ->
                document.getType().equals(type) && document.getStatus().equals("published"));
    }

    @Override
    public DocumentList<DocumentModel> getPublishedPosts() {
        return getPublishedContent("post");
    }

    @Override
    public DocumentList<DocumentModel> getPublishedPosts(boolean paged) {
        return getPublishedPosts();
    }

    @Override
    public DocumentList<DocumentModel> getPublishedPages() {
        return getPublishedContent("page");
    }

    @Override
    public DocumentList<DocumentModel> getPublishedPostsByTag(String tag) {
        DocumentList<DocumentModel> tagged = getPublishedPosts();
        tagged.removeIf(document -> !List.of(document.getTags()).contains(tag));
        return tagged;
    }

    @Override
    public DocumentList<DocumentModel> getPublishedDocumentsByTag(String tag) {
        return getPublishedPostsByTag(tag);
    }

    @Override
    public Set<String> getTags() {
        return getAllTags();
    }

    @Override
    public Set<String> getAllTags() {
        Set<String> tags = new TreeSet<>();
        getPublishedPosts().forEach(document -> tags.addAll(List.of(document.getTags())));
        return tags;
    }

    @Override
    public void markContentAsRendered(DocumentModel document) {
        document.setRendered(true);
    }

    private DocumentList<DocumentModel> select(Predicate<DocumentModel> wanted) {
        DocumentList<DocumentModel> selected = new DocumentList<>();
        documents.stream().filter(wanted).sorted(newestFirst()).forEach(selected::add);
        return selected;
    }

    private static Comparator<DocumentModel> newestFirst() {
        return Comparator.comparing((DocumentModel document) -> Optional.ofNullable(document.getDate())
                        .map(Date::toInstant)
                        .orElse(Instant.EPOCH))
                .reversed()
                .thenComparing(DocumentModel::getUri);
    }
}
