package fr.certigrille.grid;

import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import java.math.BigDecimal;

/** When the appréciation must not be empty. */
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "rule")
@JsonSubTypes({
    @JsonSubTypes.Type(value = CommentRule.Always.class, name = "ALWAYS"),
    @JsonSubTypes.Type(value = CommentRule.BelowMark.class, name = "BELOW_MARK"),
    @JsonSubTypes.Type(value = CommentRule.WhenNotEvaluated.class, name = "WHEN_NOT_EVALUATED")
})
public sealed interface CommentRule {

    /** For every candidate with a mark. */
    record Always() implements CommentRule {}

    /**
     * When the final mark is low.
     *
     * @param mark the lowest final mark that needs no words, in points
     */
    record BelowMark(BigDecimal mark) implements CommentRule {}

    /** When something could not be evaluated. A lack of words is a warning: they may stand in another document. */
    record WhenNotEvaluated() implements CommentRule {}
}
